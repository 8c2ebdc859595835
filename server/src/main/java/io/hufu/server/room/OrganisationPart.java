package io.hufu.server.room;

import io.hufu.plan.Headquarters;
import io.hufu.plan.Member;
import io.hufu.plan.WorkGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is who in a plan. */
final class OrganisationPart {
    private final Reading reading;

    OrganisationPart(Reading reading) {
        this.reading = reading;
    }

    PlanPage.Organisation organisation() {
        var plan = reading.plan();
        var headquarters = plan.headquarters();
        return new PlanPage.Organisation(
                headquarters.name(),
                headquarters.superior(),
                headquarters.clause(),
                Reading.marks(headquarters.notes()),
                headquarters.posts().stream().map(this::post).toList(),
                headquarters.standIns().stream()
                        .map(each -> new PlanPage.StandIn(
                                title(each.post()), title(each.by()), each.clause(), Reading.marks(each.notes())))
                        .toList(),
                new PlanPage.Body(
                        headquarters.office().name(),
                        reading.names(headquarters.office().units()),
                        reading.duties(headquarters.office().tasks()),
                        headquarters.office().clause()),
                taskForce(headquarters.taskForce()),
                plan.members().stream().map(this::member).toList(),
                plan.groups().stream().map(this::group).toList(),
                plan.roles().stream()
                        .map(each -> new PlanPage.RoleRow(
                                each.id(),
                                each.name(),
                                each.binding(),
                                reading.names(each.candidates()),
                                each.clause(),
                                Reading.marks(each.notes())))
                        .toList());
    }

    private PlanPage.Post post(Headquarters.Post post) {
        return new PlanPage.Post(
                post.id(),
                post.kind(),
                post.title(),
                post.holder(),
                post.sectors().stream().map(reading.plan().scope()::word).toList(),
                post.clause(),
                Reading.marks(post.notes()));
    }

    private String title(String id) {
        return reading.plan().headquarters().posts().stream()
                .filter(post -> post.id().equals(id))
                .map(Headquarters.Post::named)
                .findFirst()
                .orElse(id);
    }

    private PlanPage.@Nullable Body taskForce(Headquarters.@Nullable TaskForce force) {
        return force == null
                ? null
                : new PlanPage.Body(
                        force.name(),
                        reading.names(List.of(force.unit())),
                        reading.duties(force.tasks()),
                        force.clause());
    }

    private PlanPage.Member member(Member member) {
        return new PlanPage.Member(
                member.body(),
                reading.name(member.body()),
                reading.duties(member.duties()),
                reading.plan().groups().stream()
                        .filter(group -> group.leads().contains(member.body())
                                || group.members().contains(member.body()))
                        .map(group -> group.leads().contains(member.body()) ? reading.lead(group) : group.name())
                        .toList(),
                member.clause(),
                Reading.marks(member.notes()));
    }

    private PlanPage.Group group(WorkGroup group) {
        return new PlanPage.Group(
                group.id(),
                group.name(),
                reading.names(group.leads()),
                reading.names(group.members()),
                reading.duties(group.tasks()),
                group.clause(),
                Reading.marks(group.notes()));
    }
}
