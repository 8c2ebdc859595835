package io.hufu.server.view;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Puts names into sentences for one reader. */
final class Speaker {
    private static final String SYSTEM = "系统";

    private final PackWords words;
    private final People people;
    private final Texts texts;

    Speaker(PackWords words, People people, Texts texts) {
        this.words = words;
        this.people = people;
        this.texts = texts;
    }

    static void want(Collection<String> refs, List<String> parts) {
        String vault = Codes.code(Sentence.Ref.VAULT) + "=";
        parts.stream().filter(part -> part.startsWith(vault)).forEach(part -> refs.add(part.substring(vault.length())));
    }

    String say(List<String> parts) {
        var said = new StringBuilder();
        parts.forEach(part -> said.append(part(part)));
        return said.toString();
    }

    String account(String account) {
        return account.equals("system") ? SYSTEM : people.name(account);
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
            case STAND_IN_RULE -> words.standInRule(value);
            case VAULT -> texts.read(value);
        };
    }
}
