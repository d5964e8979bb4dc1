package eu.modelcatalogue.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A small table with every kind of cell and everything that formats stumble over. */
final class Sample {

    static final Instant AT = Instant.parse("2026-11-25T15:05:43.373Z");

    static final Sheet TABLE = new Sheet(
            "Models & more",
            List.of(
                    new Column("name", "Name", Column.Kind.TEXT),
                    new Column("released", "Date of release", Column.Kind.DAY),
                    new Column("parameters", "Parameters", Column.Kind.COUNT),
                    new Column("share", "Share", Column.Kind.SHARE),
                    new Column("year", "Year", Column.Kind.NUMBER),
                    new Column("same", "The same", Column.Kind.TEXT),
                    new Column("letter-2025", "Four freedoms", Column.Kind.TEXT)),
            List.of(
                    Arrays.asList(
                            "Léa, the “great” & <small>",
                            LocalDate.of(2025, 6, 30),
                            24_000_000_000L,
                            new BigDecimal("0.4267"),
                            2025L,
                            true,
                            new Term("notMet", "not met")),
                    Arrays.asList("=HYPERLINK(\"https://example.org\")", "2025-06", -1L, null, null, false, "met"),
                    Arrays.asList(
                            " two  lines\nand a\ttab ", null, null, new BigDecimal("-0.5"), 1999L, null, "unknown")));

    static final Notes NOTES = new Notes(
            "About",
            List.of(
                    new Notes.Section("Edition", List.of(List.of("Number", "7"), List.of("Digest", "sha256:00"))),
                    new Notes.Section(
                            "Sources",
                            List.of(List.of("=Source", "Publisher", "MIT", "© Source", "https://example.org/")))));

    private Sample() {}
}
