package io.hufu.rehearsal;

import io.hufu.engine.basics.Confidential;

/** What a story needs of the place where it is told: a vault for its texts, and the accounts of its people. */
public interface Confidentials {

    /** Keeps an invented text and answers with the reference to it. */
    Confidential text(String plain);

    /** The account of a demonstration role; accounts of units are named after the unit, those of posts after the post. */
    default String account(Step.Actor actor) {
        var role = actor.role();
        if (role.equals(Step.DUTY_OFFICER)) {
            return "duty1";
        }
        return role.startsWith(Step.UNIT) ? role.substring(Step.UNIT.length()) : role;
    }
}
