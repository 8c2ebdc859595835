package io.hufu.server.papers;

import io.hufu.engine.basics.Confidential;
import io.hufu.engine.incident.Intake;
import io.hufu.engine.incident.Papers;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.server.view.Pictures;
import io.hufu.server.view.Pictures.Picture;
import io.hufu.server.view.Viewer;
import io.hufu.server.view.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the flash report (附录8.3 突发事件信息快报表), filled as far as the incident tells, once it is signed as far as it told
 * then; what it does not tell stays empty for the pen.
 *
 * @param loss first estimate of the direct loss, with its unit
 * @param filedAt year to minute, in the form's own wording
 */
record FlashForm(
        String title,
        String unit,
        String representative,
        String address,
        String phone,
        String time,
        String kind,
        String deaths,
        String injured,
        String place,
        String loss,
        String reportingUnit,
        String reporter,
        String content,
        String filedBy,
        String filedPhone,
        String filedAt) {

    static FlashForm of(Picture now, Papers.Paper paper, Pictures pictures, Viewer viewer) {
        Instant signed = paper.signedAt();
        var picture = signed == null ? now : pictures.asOf(now, signed);
        var incident = picture.incident();
        var head = incident.head();
        var first = incident.intake().reports().values().stream()
                .filter(received -> !received.detached())
                .findFirst()
                .orElse(null);
        List<Confidential> wanted = new ArrayList<>(List.of(paper.text()));
        if (first != null && first.report().reporter() != null) {
            wanted.add(first.report().reporter());
        }
        var texts = pictures.texts(picture, wanted, viewer.ofPapers());
        var office = picture.pack().plan().headquarters().office();
        var figures =
                signed == null ? incident.intake().figures() : incident.intake().known(signed, signed);
        String place = picture.area() + nothing(head.site());
        return new FlashForm(
                picture.pack().jurisdiction().name() + "突发事件信息快报表",
                nothing(head.incidentUnit()),
                "",
                head.incidentUnit() == null ? "" : place,
                "",
                Words.moment(head.occurredAt()),
                picture.accident(),
                number(figures.deaths(), "人"),
                injured(figures),
                place,
                figures.lossYuan() == null ? "" : figures.lossYuan().toPlainString() + "元",
                reportingUnit(picture, first),
                first == null ? "" : text(texts, first.report().reporter()),
                text(texts, paper.text()),
                office.name(),
                String.join("、", picture.lines(office.units().getFirst())),
                Words.moment(signed == null ? paper.draftedAt() : signed));
    }

    private static String reportingUnit(Picture picture, Intake.@Nullable Received first) {
        if (first == null) {
            return "";
        }
        String body = first.report().fromBody();
        return body == null ? Words.source(first.report().source()) : picture.body(body);
    }

    /** Serious injuries and poisonings, each as far as known. */
    private static String injured(Figures figures) {
        var parts = new ArrayList<String>();
        if (figures.serious() != null) {
            parts.add("重伤" + figures.serious() + "人");
        }
        if (figures.poisoned() != null) {
            parts.add("中毒" + figures.poisoned() + "人");
        }
        return String.join("，", parts);
    }

    private static String number(@Nullable Integer number, String measure) {
        return number == null ? "" : number + measure;
    }

    private static String text(Map<String, String> texts, @Nullable Confidential text) {
        return text == null ? "" : texts.getOrDefault(text.ref(), "");
    }

    private static String nothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
