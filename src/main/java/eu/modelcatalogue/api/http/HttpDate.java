package eu.modelcatalogue.api.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats times as HTTP requires, to the second. Source: RFC 9110, 5.6.7: two digits for the day, GMT. */
public final class HttpDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** A second and its text, so that the text is written once a second for all requests. */
    private record Second(long number, String written) {}

    private static volatile Second last = new Second(-1, "");

    /** The time that was formatted last: answers carry the publication time of the same edition for weeks. */
    private static volatile Second published = new Second(-1, "");

    private HttpDate() {}

    public static String of(Instant time) {
        Second second = published;
        if (second.number() != time.getEpochSecond()) {
            second = new Second(time.getEpochSecond(), FORMAT.format(time));
            published = second;
        }
        return second.written();
    }

    /** The {@code Date} of an answer that is made now. Source: RFC 9110, 6.6.1. */
    public static String now() {
        long now = System.currentTimeMillis() / 1_000;
        Second second = last;
        if (second.number() != now) {
            second = new Second(now, FORMAT.format(Instant.ofEpochSecond(now)));
            last = second;
        }
        return second.written();
    }
}
