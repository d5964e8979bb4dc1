package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.text.Words;
import java.time.LocalDate;

/**
 * A day from which duties of the AI Act apply, as the Digital Omnibus changed it. Where the day is written is a part of the words:
 * {@code phrase.law.<word>.where}. The table of the guide to tenders has the same rows; a test holds this.
 *
 * <p>All sources were opened on 30 November 2026, the AI Act in a stored copy of 27 July 2026. The Omnibus itself, Regulation (EU) 2026/1744, could
 * not be opened: the days of high-risk systems are from a press release.
 */
enum LegalDate {
    PROVIDERS("providers", "2025-08-02", LegalDate.ACT),
    FINES("fines", "2026-08-02", LegalDate.ACT),
    MARKING("marking", "2026-12-02", LegalDate.ACT),
    EARLIER("earlier", "2027-08-02", LegalDate.ACT),
    ANNEX_III("annex3", "2027-12-02", LegalDate.PRESS),
    ANNEX_I("annex1", "2028-08-02", LegalDate.PRESS);

    static final String ACT = "https://eur-lex.europa.eu/eli/reg/2024/1689/oj";
    static final String PRESS = "https://pubt.io/view/05F17399F4640BA895E91D794EB2716EE8B5C1B9";

    /** The day on which the sources were opened. */
    static final LocalDate READ = LocalDate.parse("2026-11-30");

    private final String word;
    private final LocalDate from;
    private final String url;

    LegalDate(String word, String from, String url) {
        this.word = word;
        this.from = LocalDate.parse(from);
        this.url = url;
    }

    /** The first day on which it applies. */
    LocalDate from() {
        return from;
    }

    /** The address of the source that says so. */
    String url() {
        return url;
    }

    /** What applies from that day. */
    String what(Words words) {
        return words.phrase("law." + word + ".what");
    }

    /** Where in the source it is written. */
    String where(Words words) {
        return words.phrase("law." + word + ".where");
    }
}
