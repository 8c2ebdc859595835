package io.hufu.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.hufu.server.access.Accounts;
import io.hufu.server.story.CommandPost;
import io.hufu.server.story.HandClock;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every screen of the console with the demonstration's data: both languages, all sizes and themes, nothing cut, everybody can read it. */
@Tag("database")
@Tag("browser")
class EveryScreenTest {
    private static final String PLAN = "hazardous-chemicals-2020";

    private static CommandPost post;
    private static Browsers browsers;
    private static List<Screen> screens = List.of();
    private static String incident = "";
    private static String warned = "";

    @BeforeAll
    static void open() {
        post = CommandPost.open(HandClock.running("09:21"));
        browsers = new Browsers(post.base());
        String told = post.told();
        incident = told;
        String active = post.activated();
        post.acknowledgeAllBut(active, Set.of("garrison", "weather-bureau"));
        var incidents = List.of(told, active);
        String warning = post.warned();
        String rollCall = post.calledRoll();
        warned = warning;
        screens = Screen.all(Map.of(
                "/incidents/:id", each("/incidents/", incidents, ""),
                "/incidents/:id/evaluation", List.of("/incidents/" + told + "/evaluation"),
                "/incidents/:id/replay", List.of("/incidents/" + told + "/replay"),
                "/incidents/:id/documents", List.of("/incidents/" + told + "/documents"),
                "/comparison", List.of("/comparison?incidents=" + active + "," + told),
                "/plans/:id", List.of("/plans/" + PLAN),
                "/plans/:id/contacts", List.of("/plans/hazardous-chemicals/contacts"),
                "/plans/:id/checklists", List.of("/plans/hazardous-chemicals/checklists"),
                "/roll-calls/:id", List.of("/roll-calls/" + rollCall),
                "/warnings/:id", List.of("/warnings/" + warning)));
    }

    private static List<String> each(String before, List<String> ids, String after) {
        return ids.stream().map(id -> before + id + after).toList();
    }

    @AfterAll
    static void close() {
        browsers.close();
        post.close();
    }

    @Test
    void everyScreenIsLookedAt() throws IOException {
        var faults = new ArrayList<String>();
        String only = System.getProperty("hufu.screen", "");
        for (String account : List.of("", "duty1", "fire-brigade", "admin")) {
            var mine = screens.stream()
                    .filter(screen -> account(screen.address()).equals(account))
                    .filter(screen -> screen.name().startsWith(only))
                    .toList();
            if (mine.isEmpty()) {
                continue;
            }
            Page page = browsers.deskWith(Data.script(namesAndTitles()));
            page.navigate("/sign-in");
            if (!account.isEmpty()) {
                Browsers.signIn(page, account, post.pin());
            }
            var walk = new Walk(page);
            mine.forEach(walk::look);
            faults.addAll(walk.faults());
            page.context().close();
        }
        if (System.getProperty("hufu.manual") != null) {
            ManualPictures.take();
        }
        Files.writeString(Browsers.place("walk/faults.txt"), String.join("\n", faults));
        assertThat(String.join("\n", faults)).isEmpty();
        browsers.nothingStrange();
    }

    /** What people are called, and the titles of papers and bulletins, which are Chinese. */
    private static List<String> namesAndTitles() {
        var all = new ArrayList<String>();
        post.bean(Accounts.class).list().forEach(account -> all.add(account.name()));
        var duty = post.person("duty1");
        for (String about : List.of("/api/incidents/" + incident, "/api/warnings/" + warned)) {
            duty.get(about + "/documents")
                    .json()
                    .forEach(paper -> all.add(paper.path("title").asString()));
        }
        duty.get("/api/warnings/" + warned)
                .json()
                .path("notices")
                .forEach(notice -> all.add(notice.path("headline").asString()));
        return all;
    }

    /** Who sees a screen with something on it. */
    private static String account(String address) {
        return switch (address.replaceAll("^/([^/?]*).*", "$1")) {
            case "sign-in", "setup" -> "";
            case "terminal" -> "fire-brigade";
            case "admin" -> "admin";
            default -> "duty1";
        };
    }
}
