package io.hufu.server;

import java.time.Duration;
import java.time.Instant;

/** Incidents for tests, made over HTTP. */
public final class Cases {
    public static final String FIGURES = "\"figures\":{\"deaths\":2,\"poisoned\":6}";
    public static final String JUDGEMENT =
            "\"judgement\":{\"undetermined\":false,\"graveCourse\":false,\"mayBecome\":\"considerable\"}";
    public static final String ACTIVATION =
            "{\"level\":\"II\",\"matter\":\"氯气泄漏\",\"expectedDuration\":\"PT6H\"," + "\"measures\":[\"疏散\"]}";

    private Cases() {}

    public static String ago(int minutes) {
        return moment(House.CLOCK.now().minus(Duration.ofMinutes(minutes)));
    }

    private static String moment(Instant at) {
        return at.toString();
    }

    /** The body that opens S1's incident. */
    public static String chlorine() {
        return chlorine(House.CLOCK.now());
    }

    /** As at a server with a clock of its own. */
    public static String chlorine(Instant now) {
        return "{\"kind\":\"real\",\"plan\":\"hazardous-chemicals\",\"title\":\"巴公镇氯气泄漏\",\"accident\":\"leak\","
                + "\"area\":\"140525\",\"site\":\"巴公镇\",\"occurredAt\":\"" + moment(now.minus(Duration.ofMinutes(20)))
                + "\",\"report\":{"
                + "\"source\":\"county-duty\",\"way\":\"telephone\",\"fromBody\":\"locality-government\","
                + "\"receivedAt\":\"" + moment(now) + "\",\"reporter\":\"张三 13900001234\",\"text\":\"2死6中毒\"},"
                + FIGURES + "," + JUDGEMENT + "}";
    }

    /** Opens it; the answer is its id. */
    public static String open(Caller duty) {
        return open(duty, House.CLOCK.now());
    }

    /** Opens it at a server with a clock of its own. */
    public static String open(Caller duty, Instant now) {
        var reply = duty.act("/api/incidents", chlorine(now));
        if (reply.status() != 200) {
            throw new IllegalStateException(reply.text());
        }
        return reply.json().path("created").path("incident").asString();
    }

    /** Opens it and has the commander activate level II. */
    public static String activated(Caller duty, Caller commander) {
        String incident = open(duty);
        var reply = commander.act("/api/incidents/" + incident + "/activate-level", ACTIVATION);
        if (reply.status() != 200) {
            throw new IllegalStateException(reply.text());
        }
        return incident;
    }

    /** The content of a warning, as a field of an act. */
    public static String warned(String colour) {
        return "\"content\":{\"hazard\":\"hazardous-chemicals\",\"colour\":\"" + colour + "\",\"areas\":[\"140525\"],"
                + "\"startsAt\":\"" + ago(0) + "\",\"outline\":\"储罐区持续高温\",\"effects\":\"可能泄漏\","
                + "\"cautions\":\"远离罐区\",\"measures\":[\"加密巡检\"],\"issuer\":\"市指挥部办公室\"}";
    }

    /** The body that drafts a warning, as a drill. */
    public static String warning(String colour) {
        return "{\"kind\":\"drill\",\"plan\":\"hazardous-chemicals\"," + warned(colour) + "}";
    }

    public static String acknowledgement() {
        return "{\"way\":\"terminal\",\"acknowledgedAt\":\"" + ago(0) + "\"}";
    }
}
