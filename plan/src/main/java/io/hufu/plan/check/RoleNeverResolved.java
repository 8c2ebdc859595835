package io.hufu.plan.check;

import io.hufu.plan.Role;
import java.util.regex.Pattern;

/** A body that owes something is named by a blanket word, or the place of an incident gives no candidate for it. */
final class RoleNeverResolved implements Rule {
    private static final Heading HEADING = new Heading(
            "role-never-resolved",
            Severity.WARNING,
            "角色无法落实到单位",
            "a role that is never resolved",
            "写明是哪些单位",
            "name the bodies that are meant");

    private static final Pattern BLANKET = Pattern.compile("有关|相关|其他|部门和单位|专项监管");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var roles = sheet.plan().roles();
        for (int i = 0; i < roles.size(); i++) {
            var role = roles.get(i);
            boolean blanket =
                    role.candidates().isEmpty() && BLANKET.matcher(role.name()).find();
            if (blanket) {
                report.add(
                        this,
                        sheet,
                        "“" + role.name() + "”没有写是哪些单位",
                        "«" + role.name() + "» is nobody in particular",
                        sheet.spot("$.roles[" + i + "]", role.clause()));
            }
            if (role.binding() == Role.Binding.BY_PLACE && !role.candidates().isEmpty()) {
                places(sheet, report, i, role);
            }
        }
    }

    private void places(Sheet sheet, Report report, int index, Role role) {
        for (var area : sheet.pack().jurisdiction().areas()) {
            var directory = sheet.pack().directory();
            boolean has = directory.units().stream()
                    .anyMatch(unit ->
                            role.candidates().contains(unit.id()) && area.code().equals(directory.findArea(unit)));
            if (!has && !area.code().equals(sheet.pack().jurisdiction().code())) {
                report.add(
                        this,
                        sheet,
                        role.name() + "在" + area.name() + "没有对应的单位",
                        role.id() + " has no candidate in " + area.name(),
                        sheet.spot("$.roles[" + index + "]", role.clause()));
            }
        }
    }
}
