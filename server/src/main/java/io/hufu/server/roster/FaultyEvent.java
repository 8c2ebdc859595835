package io.hufu.server.roster;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong in a calendar, and where.
 *
 * @param event the number of the event in the file, from 1; 0 where it is the file itself
 * @param line the line of the file, from 1; 0 where it is the file itself
 * @param property such as {@code DTSTART}; empty where it is none
 */
public record FaultyEvent(int event, int line, String property, String zh, String en) {
    /** With where it is, in Chinese. */
    public String saidZh() {
        return said(line == 0 ? "" : "第" + line + "行", zh);
    }

    /** With where it is, in English. */
    public String saidEn() {
        return said(line == 0 ? "" : "line " + line, en);
    }

    private String said(String where, String what) {
        String named = event == 0 ? "" : "VEVENT " + event;
        return Stream.of(named, where, property, what)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
