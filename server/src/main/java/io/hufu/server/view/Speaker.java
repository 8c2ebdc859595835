package io.hufu.server.view;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts sentences into words for one reader. */
final class Speaker {
    private final PackWords words;
    private final People people;
    private final Texts texts;
    private final Map<String, String> titles;
    private final Wording wording;

    Speaker(PackWords words, People people, Texts texts) {
        this(words, people, texts, Map.of());
    }

    /** @param titles of other incidents, by their ids */
    Speaker(PackWords words, People people, Texts texts, Map<String, String> titles) {
        this.titles = titles;
        this.words = words;
        this.people = people;
        this.texts = texts;
        this.wording = words.wording();
    }

    static void want(Collection<String> refs, List<String> parts) {
        want(Sentence.Ref.VAULT, refs, parts);
    }

    /** What lines refer to, of one kind. */
    static void want(Sentence.Ref kind, Collection<String> refs, List<String> parts) {
        String mark = Codes.code(kind) + "=";
        for (String part : parts) {
            String value = part.substring(part.indexOf('|') + 1);
            if (value.startsWith(mark)) {
                refs.add(value.substring(mark.length()));
            }
        }
    }

    String say(List<String> parts) {
        if (parts.isEmpty() || !parts.getFirst().startsWith("#")) {
            return plain(parts);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int bar = part.indexOf('|');
            String name = part.substring(0, bar);
            String between = name.equals("orders") ? wording.between() : wording.comma();
            values.merge(name, part(part.substring(bar + 1)), (one, other) -> one + between + other);
        }
        return wording.say(parts.getFirst().substring(1), values);
    }

    /** A line that was written before sentences had codes: Chinese words and references in turn, until views are rebuilt. */
    private String plain(List<String> parts) {
        var said = new StringBuilder();
        parts.forEach(part -> said.append(part(part)));
        return said.toString();
    }

    String account(String account) {
        return account.equals("system") ? wording.word("system") : people.name(account);
    }

    private String part(String part) {
        int mark = part.indexOf('=');
        String value = part.substring(mark + 1);
        if (mark == 0) {
            return value;
        }
        var ref = Sentence.Ref.valueOf(
                part.substring(0, mark).toUpperCase(Locale.ROOT).replace('-', '_'));
        return switch (ref) {
            case BODY -> words.body(value);
            case ACCOUNT -> account(value);
            case POST -> words.post(value);
            case ROLE -> words.role(value);
            case ADDRESSEE -> words.addressee(value);
            case GUIDE -> words.accident(value);
            case STEP -> words.step(value);
            case CONDITION -> words.condition(value);
            case GROUND -> words.ground(value);
            case AFTERMATH -> words.aftermath(value);
            case SUPPLY -> words.supply(value);
            case AREA -> words.area(value);
            case INCIDENT -> titles.getOrDefault(value, value);
            case PLAN -> words.title(value);
            case STAND_IN_RULE -> words.standInRule(value);
            case VAULT -> texts.read(value);
            case WORD -> wording.word(value);
            case LEVEL -> wording.say("level", Map.of("level", value));
            case TIME -> Words.time(Instant.parse(value));
            case MOMENT -> Words.moment(Instant.parse(value), wording.language());
            case FIGURE -> Figured.say(value, wording);
            case ORDER -> order(value);
            case REASON -> Words.reason(value, wording);
        };
    }

    private String order(String order) {
        int bar = order.indexOf('|');
        return words.body(order.substring(0, bar)) + " " + order.substring(bar + 1);
    }
}
