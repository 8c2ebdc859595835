package io.hufu.server.publication;

import io.hufu.plan.Colour;
import io.hufu.server.gateway.Bulletin;
import io.hufu.server.gateway.XmlText;
import io.hufu.server.settings.WarningSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page of the warnings in force: plain HTML without scripts, Chinese first, every colour with its word. */
final class WarningPage {
    static final String TYPE = "text/html;charset=UTF-8";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm", Locale.ROOT);
    private static final String STYLE = """
            :root{color-scheme:light}
            *{box-sizing:border-box}
            body{margin:0;font:1.125rem/1.6 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif;color:#131f2b;background:#eef1f4}
            header,main,footer{max-width:52rem;margin:0 auto;padding:.75rem 1rem}
            h1{font-size:1.75rem;line-height:1.3;margin:.25rem 0}
            h2{font-size:1.375rem;line-height:1.35;margin:.25rem 0 .5rem}
            h3{font-size:1.0625rem;margin:.75rem 0 0}
            p{margin:.125rem 0}
            [lang=en]{color:#435061;font-size:.9375rem}
            article{background:#fff;border:1px solid #6b7885;border-left:.75rem solid;border-radius:4px;padding:.75rem 1rem;margin:0 0 1rem}
            .colour{display:inline-block;font-weight:700;padding:.125rem .75rem;border-radius:4px}
            .colour [lang=en]{color:inherit}
            .red{border-left-color:#a1120d}.red .colour{background:#a1120d;color:#fff}
            .orange{border-left-color:#a84200}.orange .colour{background:#a84200;color:#fff}
            .yellow{border-left-color:#ffd400}.yellow .colour{background:#ffd400;color:#131f2b}
            .blue{border-left-color:#12467f}.blue .colour{background:#12467f;color:#fff}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.125rem 1rem;margin:.5rem 0}
            dt{color:#435061}
            dd{margin:0;overflow-wrap:anywhere}
            .text{white-space:pre-line;overflow-wrap:anywhere}
            .mark{background:#ffeec4;border:2px solid #6e4200;color:#6e4200;font-weight:700;padding:.5rem .75rem;border-radius:4px}
            .none{background:#fff;border:1px solid #6b7885;border-radius:4px;padding:1rem}
            a{color:#12467f;overflow-wrap:anywhere}
            a:focus-visible{outline:3px solid #d97800;outline-offset:2px}
            @media(max-width:30rem){dl{grid-template-columns:1fr}dt{margin-top:.375rem}}
            @media print{body{background:#fff}.colour{border:1px solid}}
            """;

    /** Only this style, no script, no frame, nothing from elsewhere. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final WarningSettings settings;
    private final StringBuilder html = new StringBuilder(4096);

    private WarningPage(WarningSettings settings) {
        this.settings = settings;
    }

    static byte[] write(InForce now, WarningSettings settings) {
        var page = new WarningPage(settings);
        page.whole(now);
        return Answer.utf8(page.html.toString());
    }

    private void whole(InForce now) {
        String title = Words.mark(now) + now.place() + "生效中的预警";
        html.append("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        line("<title>", title, " Warnings in force</title>");
        line("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Atom\" href=\"", Addresses.FEED, "\">");
        html.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n<header>\n");
        line("<h1>", now.place() + "生效中的预警", " <span lang=\"en\">Warnings in force</span></h1>");
        if (now.demonstration()) {
            html.append("<p class=\"mark\">演示环境：以下内容均为虚构，不是真实预警。")
                    .append(
                            " <span lang=\"en\">Demonstration: everything here is invented, no warning is real.</span></p>\n");
        }
        if (now.changed() != null) {
            html.append("<p>最近更新 <span lang=\"en\">Last change</span>：")
                    .append(time(now.changed()))
                    .append("</p>\n");
        }
        html.append("</header>\n<main>\n");
        if (now.warnings().isEmpty()) {
            html.append(
                    "<p class=\"none\">目前没有生效的预警。 <span lang=\"en\">There is no warning in force at present.</span></p>\n");
        } else {
            int count = now.warnings().size();
            html.append("<p>共 ")
                    .append(count)
                    .append(" 条，级别高的在前。 <span lang=\"en\">")
                    .append(count)
                    .append(" in force, the gravest first.</span></p>\n");
        }
        now.warnings().forEach(this::warning);
        html.append("</main>\n<footer>\n<p>本页只列正式发布且仍然生效的预警。")
                .append(
                        " <span lang=\"en\">Only warnings that were issued and are still in force are listed here.</span></p>\n")
                .append("<p><a href=\"")
                .append(Addresses.FEED)
                .append("\" type=\"application/atom+xml\">订阅（Atom） <span lang=\"en\">Subscribe</span></a></p>\n")
                .append("</footer>\n</body>\n</html>\n");
    }

    private void warning(Bulletin bulletin) {
        String heading = "w-" + bulletin.warning();
        Colour colour = bulletin.colour();
        line("<article class=\"" + colour.name().toLowerCase(Locale.ROOT) + "\" aria-labelledby=\"", heading, "\">");
        line("<h2 id=\"", heading, "\">" + XmlText.escaped(bulletin.title()) + "</h2>");
        line(
                "<p class=\"colour\">",
                Words.colour(colour),
                " <span lang=\"en\">" + Words.colourInEnglish(colour) + "</span></p>");
        html.append("<dl>\n");
        term("类别", "Hazard", XmlText.escaped(bulletin.hazardName()));
        term("地区", "Areas", XmlText.escaped(Words.areas(bulletin)));
        term("发布单位", "Issued by", XmlText.escaped(bulletin.issuer()));
        boolean first = bulletin.act() == Bulletin.Act.ISSUE;
        term(first ? "发布时间" : "变更时间", first ? "Issued" : "Changed", time(bulletin.sent()));
        term("起始时间", "From", time(bulletin.effective()));
        if (bulletin.onset() != null && !bulletin.onset().equals(bulletin.effective())) {
            term("预计开始", "Expected", time(bulletin.onset()));
        }
        term(
                "结束时间",
                "Until",
                bulletin.expires() == null
                        ? "解除为止 <span lang=\"en\">until it is lifted</span>"
                        : time(bulletin.expires()));
        html.append("</dl>\n");
        part("可能影响", "Expected effects", bulletin.effects());
        part("警示事项", "What to mind", bulletin.cautions());
        part("应采取的措施", "What to do", bulletin.measures());
        html.append("<p><a href=\"")
                .append(Addresses.cap(bulletin.id()))
                .append(
                        "\" type=\"application/cap+xml\">本预警的 CAP 1.2 报文 <span lang=\"en\">This warning as a CAP 1.2 message</span></a></p>\n")
                .append("</article>\n");
    }

    private void term(String zh, String en, String value) {
        html.append("<dt>")
                .append(zh)
                .append(" <span lang=\"en\">")
                .append(en)
                .append("</span></dt><dd>")
                .append(value)
                .append("</dd>\n");
    }

    private void part(String zh, String en, String text) {
        if (!text.isBlank()) {
            html.append("<h3>")
                    .append(zh)
                    .append(" <span lang=\"en\">")
                    .append(en)
                    .append("</span></h3>\n");
            line("<p class=\"text\">", text, "</p>");
        }
    }

    private void line(String before, String text, String after) {
        html.append(before).append(XmlText.escaped(text)).append(after).append('\n');
    }

    private String time(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        var at = moment.truncatedTo(ChronoUnit.SECONDS).atZone(settings.zone());
        return "<time datetime=\"" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at) + "\">" + TIME.format(at)
                + "</time>";
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
