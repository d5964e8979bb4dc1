package eu.modelcatalogue.ledger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Texts and numbers in a row, each text once and named by its number after that: claims repeat their addresses and reasons. */
final class Texts {

    private static final int NONE = -1;

    /** Days are counted from 1970-01-01. */
    private static final int NO_DAY = Integer.MIN_VALUE;

    private Texts() {}

    /** Writes them. */
    static final class Writing {
        private final DataOutputStream out;
        private final Map<String, Integer> known = new HashMap<>();

        Writing(DataOutputStream out) {
            this.out = out;
        }

        void text(@Nullable String text) throws IOException {
            if (text == null) {
                out.writeInt(NONE);
                return;
            }
            Integer number = known.get(text);
            if (number != null) {
                out.writeInt(number);
                return;
            }
            out.writeInt(known.size());
            known.put(text, known.size());
            whole(text);
        }

        /** A text that is not numbered, and so not held. */
        void whole(@Nullable String text) throws IOException {
            if (text == null) {
                out.writeInt(NONE);
                return;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        void texts(Collection<String> texts) throws IOException {
            number(texts.size());
            for (String text : texts) {
                text(text);
            }
        }

        void number(int number) throws IOException {
            out.writeInt(number);
        }

        void day(@Nullable LocalDate day) throws IOException {
            number(day == null ? NO_DAY : (int) day.toEpochDay());
        }
    }

    /** Reads them, in the same order; whatever does not fit is an {@link IOException} or a {@link RuntimeException}. */
    static final class Reading {
        private final DataInputStream in;
        private final List<String> known = new ArrayList<>();
        /** Few days occur, and most of them a thousand times. */
        private final Map<Integer, LocalDate> days = new HashMap<>();

        Reading(DataInputStream in) {
            this.in = in;
        }

        String text() throws IOException {
            return Objects.requireNonNull(optional());
        }

        @Nullable
        String optional() throws IOException {
            int number = in.readInt();
            if (number == NONE) {
                return null;
            }
            if (number == known.size()) {
                known.add(text(in.readInt()));
            }
            return known.get(number);
        }

        /** A text that was written whole. */
        @Nullable
        String whole() throws IOException {
            int length = in.readInt();
            return length == NONE ? null : text(length);
        }

        private String text(int length) throws IOException {
            // As many as there are: the length of a damaged file may be any number.
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        List<String> texts() throws IOException {
            List<String> texts = new ArrayList<>();
            for (int left = number(); left > 0; left--) {
                texts.add(text());
            }
            return texts;
        }

        int number() throws IOException {
            return in.readInt();
        }

        @Nullable
        LocalDate day() throws IOException {
            int day = number();
            return day == NO_DAY ? null : days.computeIfAbsent(day, LocalDate::ofEpochDay);
        }

        /** Also reads the checksum of an archive, which stands behind everything else. */
        boolean isAtEnd() throws IOException {
            return in.read() < 0;
        }
    }
}
