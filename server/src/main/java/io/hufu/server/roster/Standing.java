package io.hufu.server.roster;

import java.util.List;

/**
 * How the roster of a unit stands at a moment.
 *
 * @param kept whether there is a roster: the moment lies between the beginning of its first shift and the end of its last
 * @param onDuty who is on duty: neither on leave nor signed out
 * @param next who comes on duty next and is neither on duty nor on leave; several where their shifts begin together
 */
public record Standing(boolean kept, List<Shift> onDuty, List<Shift> next) {
    /** No roster. */
    public static final Standing NONE = new Standing(false, List.of(), List.of());

    public Standing {
        onDuty = List.copyOf(onDuty);
        next = List.copyOf(next);
    }

    /** Accounts on duty in a role. */
    public List<String> on(Role role) {
        return onDuty.stream()
                .filter(shift -> shift.role() == role)
                .map(Shift::account)
                .distinct()
                .toList();
    }

    /** Accounts that come next. */
    public List<String> following() {
        return next.stream().map(Shift::account).distinct().toList();
    }
}
