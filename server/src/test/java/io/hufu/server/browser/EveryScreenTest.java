package io.hufu.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.hufu.server.access.Accounts;
import io.hufu.server.story.CommandPost;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every screen of the console, and its dialogs, with the demonstration's data: both languages, all sizes and themes, nothing cut, everybody can read it. */
@Tag("database")
@Tag("browser")
class EveryScreenTest {
    private static final String PLAN = "hazardous-chemicals-2020";

    @RegisterExtension
    static final Opened HUFU = new Opened();

    private static List<Screen> screens = List.of();
    private static List<String> stories = List.of();
    private static String warned = "";

    @BeforeAll
    static void open() {
        CommandPost post = HUFU.post();
        String told = post.told();
        String active = post.activated();
        post.acknowledgeAllBut(active, Set.of("garrison", "weather-bureau"));
        var incidents = List.of(told, active);
        String warning = post.warned();
        String rollCall = post.calledRoll();
        warned = warning;
        stories = incidents;
        Dialogs.prepare(post, active);
        screens = new ArrayList<>(Screen.all(Map.of(
                "/incidents/:id", each("/incidents/", incidents, ""),
                "/incidents/:id/evaluation", List.of("/incidents/" + told + "/evaluation"),
                "/incidents/:id/replay", List.of("/incidents/" + told + "/replay"),
                "/incidents/:id/documents", List.of("/incidents/" + told + "/documents"),
                "/comparison", List.of("/comparison?incidents=" + active + "," + told),
                "/plans/:id", List.of("/plans/" + PLAN),
                "/plans/:id/contacts", List.of("/plans/hazardous-chemicals/contacts"),
                "/plans/:id/checklists", List.of("/plans/hazardous-chemicals/checklists"),
                "/roll-calls/:id", List.of("/roll-calls/" + rollCall),
                "/warnings/:id", List.of("/warnings/" + warning))));
        screens.addAll(Dialogs.all(active, warning));
    }

    private static List<String> each(String before, List<String> ids, String after) {
        return ids.stream().map(id -> before + id + after).toList();
    }

    @Test
    void everyScreenIsLookedAt() throws IOException {
        var faults = new ArrayList<String>();
        String only = System.getProperty("hufu.screen", "");
        for (String account : List.of("", "duty1", "commander", "fire-brigade", "admin")) {
            var mine = screens.stream()
                    .filter(screen -> screen.account().equals(account))
                    .filter(screen -> screen.name().startsWith(only))
                    .toList();
            if (mine.isEmpty()) {
                continue;
            }
            Page page = HUFU.browsers().deskWith(Data.script(namesAndTitles()));
            page.navigate("/sign-in");
            if (!account.isEmpty()) {
                Browsers.signIn(page, account, HUFU.post().pin());
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
    }

    /** What people are called, and the titles of papers and bulletins, which are Chinese. */
    private static List<String> namesAndTitles() {
        var all = new ArrayList<String>();
        HUFU.post().bean(Accounts.class).list().forEach(account -> all.add(account.name()));
        var duty = HUFU.post().person("duty1");
        var about = new ArrayList<>(List.of("/api/warnings/" + warned));
        stories.forEach(incident -> about.add("/api/incidents/" + incident));
        for (String one : about) {
            duty.get(one + "/documents")
                    .json()
                    .forEach(paper -> all.add(paper.path("title").asString()));
        }
        duty.get("/api/warnings/" + warned)
                .json()
                .path("notices")
                .forEach(notice -> all.add(notice.path("headline").asString()));
        return all;
    }
}
