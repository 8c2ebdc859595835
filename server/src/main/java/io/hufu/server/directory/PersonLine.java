package io.hufu.server.directory;

import io.hufu.server.directory.PersonRow.Way;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as a row of a table says: posts that are held now or later, ways, and the day on which they were confirmed. */
record PersonLine(
        String account,
        String name,
        @Nullable String unit,
        List<Post> posts,
        List<String> mobiles,
        List<String> phones,
        List<String> emails,
        @Nullable LocalDate confirmed) {
    PersonLine {
        posts = List.copyOf(posts);
        mobiles = List.copyOf(mobiles);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    record Post(
            String plan,
            String post,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    static PersonLine of(PersonRow person, LocalDate today) {
        return new PersonLine(
                person.account(),
                person.name(),
                person.unit(),
                person.posts().stream()
                        .filter(held -> held.until() == null || !held.until().isBefore(today))
                        .map(held -> new Post(held.plan(), held.post(), held.since(), held.until()))
                        .toList(),
                values(person, "mobile"),
                values(person, "phone"),
                values(person, "email"),
                person.confirmed());
    }

    private static List<String> values(PersonRow person, String kind) {
        return person.ways().stream()
                .filter(way -> way.kind().equals(kind))
                .map(Way::value)
                .toList();
    }

    /** Mobiles first, then office numbers, then mail. */
    List<Edits.NewWay> ways() {
        var ways = new java.util.ArrayList<Edits.NewWay>();
        mobiles.forEach(value -> ways.add(new Edits.NewWay("mobile", value)));
        phones.forEach(value -> ways.add(new Edits.NewWay("phone", value)));
        emails.forEach(value -> ways.add(new Edits.NewWay("email", value)));
        return ways;
    }

    /** Whether posts are the same in any order. */
    boolean sameAs(PersonLine other) {
        return new java.util.HashSet<>(posts).equals(new java.util.HashSet<>(other.posts))
                && with(List.of()).equals(other.with(List.of()));
    }

    private PersonLine with(List<Post> other) {
        return new PersonLine(account, name, unit, other, mobiles, phones, emails, confirmed);
    }

    /** A number does not get into logs by way of a message. */
    @Override
    public String toString() {
        return "PersonLine[" + account + "]";
    }
}
