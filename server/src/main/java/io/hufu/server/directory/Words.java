package io.hufu.server.directory;

import io.hufu.plan.Directory.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words and forms that tables and doors share. */
final class Words {
    static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    static final Pattern OFFICE_PHONE = Pattern.compile(
            "(0\\d{2,3}-?)?[2-8]\\d{6,7}(-\\d{1,6})?|1\\d{2}|1[0-2]\\d{3}|9\\d{4,5}|[48]00-?\\d{3}-?\\d{4}");
    static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private static final Map<Kind, String> KINDS = Map.of(
            Kind.PARTY, "党委部门",
            Kind.GOVERNMENT, "政府",
            Kind.BUREAU, "政府部门",
            Kind.FORCE, "专业力量",
            Kind.COMPANY, "企业",
            Kind.BASE, "基地",
            Kind.TEAM, "救援队",
            Kind.EXPERTS, "专家组",
            Kind.SUPERIOR, "上级");

    private Words() {}

    static String kind(Kind kind) {
        return KINDS.getOrDefault(kind, code(kind));
    }

    /** By its code or its Chinese word. */
    static Optional<Kind> kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> code(kind).equals(word) || kind(kind).equals(word))
                .findFirst();
    }

    static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
