package io.hufu.engine.warning;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.authority.StandIn;
import io.hufu.engine.basics.Actor;
import io.hufu.plan.Directory;
import io.hufu.plan.Pack;
import io.hufu.plan.Role;
import io.hufu.plan.Warnings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The office for which somebody speaks in the warnings of a plan: the plan's own, or that of a county beneath it.
 *
 * @param level how far up it stands
 * @param unit the unit that is the office
 * @param area the county of a county's office beneath a city's plan; null for the plan's own office
 */
public record Office(
        Warnings.Issuer level, String unit, @Nullable String area) {

    /** The office of an actor, or null where the actor speaks for none. */
    public static @Nullable Office find(Pack pack, Actor actor, List<StandIn> standIns, Instant at) {
        var plan = pack.plan();
        var unit = actor.unit();
        var bound = actor.posts().stream().anyMatch(post -> post.startsWith(plan.id() + "/"));
        if (unit != null && !bound && ofCounties(pack).contains(unit)) {
            var found = pack.findUnit(unit);
            var area = found == null ? null : pack.directory().findArea(found);
            var speaks = actor.can(Actor.Capability.UNIT) || actor.can(Actor.Capability.DUTY_OFFICER);
            return speaks && area != null ? new Office(Warnings.Issuer.COUNTY_OFFICE, unit, area) : null;
        }
        var own = !Authority.held(plan, actor).isEmpty()
                || actor.can(Actor.Capability.DUTY_OFFICER)
                || standIns.stream().anyMatch(s -> s.account().equals(actor.account()) && s.covers(at));
        return own
                ? new Office(level(pack), plan.headquarters().office().units().getFirst(), null)
                : null;
    }

    /** How far up a plan's own office stands. */
    public static Warnings.Issuer level(Pack pack) {
        return cityWide(pack) ? Warnings.Issuer.CITY_OFFICE : Warnings.Issuer.COUNTY_OFFICE;
    }

    /** Whether the plan is a city's, with counties beneath it. */
    static boolean cityWide(Pack pack) {
        return pack.plan().jurisdiction().endsWith("00");
    }

    /** Units that are a county's office: those that the plan names, else the governments that a role by place may be. */
    static List<String> ofCounties(Pack pack) {
        if (!cityWide(pack)) {
            return List.of();
        }
        var named = pack.plan().warnings().countyOffices();
        if (!named.isEmpty()) {
            return named;
        }
        var candidates = pack.plan().roles().stream()
                .filter(role -> role.binding() == Role.Binding.BY_PLACE)
                .flatMap(role -> role.candidates().stream())
                .toList();
        return pack.directory().units().stream()
                .filter(unit -> unit.area() != null && candidates.contains(unit.id()))
                .map(Directory.Unit::id)
                .toList();
    }
}
