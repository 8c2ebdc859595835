package io.hufu.server.story;

import java.util.List;
import java.util.Map;

/** What people in the stories say, as the content of acts; JSON with single quotes. */
public final class Told {
    private Told() {}

    /** The county's call about the chlorine at Bagong: occurred 09:00, received 09:20, may become considerable. */
    public static String chlorine(HandClock clock) {
        return """
                {'kind': 'real', 'plan': 'hazardous-chemicals', 'title': '泽州县巴公镇化肥厂氯气泄漏', 'accident': 'leak', 'phase': 'production',
                 'area': '140525', 'site': '巴公镇', 'incidentUnit': '化肥厂', 'occurredAt': '%s',
                 'report': {'source': 'county-duty', 'way': 'telephone', 'fromBody': 'zezhou-government', 'receivedAt': '%s',
                            'reporter': '县值班员 13900000001', 'text': '储罐阀门泄漏，原因不明', 'files': []},
                 'figures': %s, 'judgement': %s}""".formatted(clock.at("09:00"), clock.at("09:20"), figures(2, 6, 0), judgement("considerable"));
    }

    static String yellow(HandClock clock) {
        return """
                {'kind': 'drill', 'plan': 'hazardous-chemicals', 'content': {'hazard': 'hazardous-chemicals', 'colour': 'yellow', 'areas': ['140525'],
                 'startsAt': '%s', 'place': '巴公镇', 'outline': '持续高温，储罐温度接近上限', 'effects': '储罐超压泄漏的可能增大', 'cautions': '远离厂区下风向',
                 'measures': ['企业加密巡检', '周边村庄做好转移准备'], 'issuer': '晋城市指挥部办公室'}}""".formatted(clock.now());
    }

    static String figures(int deaths, int poisoned, int foreigners) {
        return "{'deaths': %d, 'poisoned': %d, 'foreigners': %d}".formatted(deaths, poisoned, foreigners);
    }

    static String judgement(String mayBecome) {
        return "{'undetermined': false, 'mayBecome': %s, 'graveCourse': false, 'judged': []}"
                .formatted(mayBecome.isEmpty() ? "null" : "'" + mayBecome + "'");
    }

    static String state(HandClock clock, String known, int deaths, int poisoned, String change, String reason) {
        return """
                {'figures': %s, 'judgement': %s, 'change': '%s', 'knownAt': '%s', 'reason': %s}""".formatted(
                        figures(deaths, poisoned, deaths > 2 ? 1 : 0),
                        judgement("considerable"),
                        change,
                        clock.at(known),
                        reason.isEmpty() ? "null" : "'" + reason + "'");
    }

    static String report(HandClock clock, String received, String way) {
        return """
                {'report': {'source': 'county-duty', 'way': '%s', 'fromBody': 'zezhou-government', 'receivedAt': '%s', 'files': []}}""".formatted(way, clock.at(received));
    }

    static String activate(String level, String without) {
        return """
                {'level': '%s', 'matter': '氯气泄漏', 'expectedDuration': 'PT6H', 'measures': ['疏散下风向群众', '堵漏'],
                 'deselected': [%s], 'also': []}""".formatted(level, without);
    }

    /** The chlorine at Bagong with level II recorded as the commander's decision by telephone, {@code d1}; answers the incident. */
    public static String activatedByTelephone(CommandPost post) {
        String incident = post.person("duty1")
                .post("/api/incidents", chlorine(post.clock()), Map.of())
                .done()
                .at("/created/incident");
        post.person("duty1")
                .act(
                        incident,
                        "activate-level",
                        activate("II", "")
                                .replace(
                                        "'also': []",
                                        "'also': [], 'decision': 'd1', 'onBehalf': {'post': 'commander', 'account': 'commander', 'at': '"
                                                + post.clock().now() + "', 'recording': '录音031'}"))
                .done();
        return incident;
    }

    /** Every condition of the end is confirmed. */
    static void endConditions(CommandPost post, String incident) {
        for (String condition :
                List.of("scene-controlled", "environment-standard", "experts-confirmed", "hidden-danger-removed")) {
            post.person("duty1")
                    .act(incident, "tick-end-condition", "{'condition': '%s', 'met': true}".formatted(condition))
                    .done();
        }
    }

    /** A response whose end was recorded as the commander's decision by telephone; answers the incident. */
    public static String endedByTelephone(CommandPost post, String decision) {
        String incident = post.activated();
        endConditions(post, incident);
        post.person("duty1")
                .act(
                        incident,
                        "terminate-response",
                        "{'decision': '%s', 'onBehalf': {'post': 'commander', 'account': 'commander', 'at': '%s', 'recording': '录音034'}}"
                                .formatted(decision, post.clock().now()))
                .done();
        post.settle();
        return incident;
    }

    static String acknowledge(HandClock clock, String time) {
        return "{'way': 'terminal', 'acknowledgedAt': '%s'}".formatted(clock.at(time));
    }

    static String acknowledgeByTelephone(HandClock clock, String time) {
        return "{'way': 'telephone', 'acknowledgedAt': '%s', 'spokenTo': '值班员'}".formatted(clock.at(time));
    }

    static String feedBack(HandClock clock, String time, String stage) {
        return "{'stage': '%s', 'people': 12, 'vehicles': 3, 'text': '已出发', 'files': [], 'way': 'terminal', 'happenedAt': '%s'}"
                .formatted(stage, clock.at(time));
    }

    static String told(HandClock clock, String time, String obligations) {
        return "{'obligations': [%s], 'way': 'telephone', 'toldAt': '%s'}".formatted(obligations, clock.at(time));
    }
}
