package org.steward.desktop.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Points in time as people of a language write them, in this machine's time zone. Immutable; for any thread. */
public final class Moments {

    private final ZoneId zone;
    private final DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private final DateTimeFormatter minute = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private final DateTimeFormatter date;

    /** For this language, in the machine's zone. */
    public Moments(Messages messages) {
        this(messages, ZoneId.systemDefault());
    }

    Moments(Messages messages, ZoneId zone) {
        this.zone = zone;
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(messages.locale());
    }

    /** The time of day to the second; with the date when that is not today. */
    public String second(Instant moment, Instant now) {
        return withDate(moment, now, time);
    }

    /** The time of day to the minute; with the date when that is not today. */
    public String minute(Instant moment, Instant now) {
        return withDate(moment, now, minute);
    }

    private String withDate(Instant moment, Instant now, DateTimeFormatter ofDay) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        String clock = ofDay.format(local);
        return local.toLocalDate().equals(today) ? clock : date.format(local) + " " + clock;
    }
}
