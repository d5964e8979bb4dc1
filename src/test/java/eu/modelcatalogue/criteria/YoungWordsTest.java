package eu.modelcatalogue.criteria;

import static eu.modelcatalogue.criteria.ConditionTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word that is newer than a version of a profile reads as unknown in that version, so that no new word changes an old verdict. */
class YoungWordsTest {

    private static final String NONE = "{fact: {attribute: additionalTerms, met: [none]}}";
    private static final String SILENCE = "{fact: {attribute: additionalTerms, met: [none], unstated: met}}";
    private static final String IF_STATED =
            "{ifStated: {attribute: additionalTerms, then: " + NONE + ", otherwise: {not: " + NONE + "}}}";

    /** {@code law} was added on 26 November 2026. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                NONE + "; 2026-11-25; unknown",
                NONE + "; 2026-11-26; notMet",
                SILENCE + "; 2026-11-25; unknown",
                SILENCE + "; 2026-11-26; notMet",
                IF_STATED + "; 2026-11-25; unknown",
                IF_STATED + "; 2026-11-26; notMet",
                "{not: " + NONE + "}; 2026-11-25; unknown",
            })
    void law_reads_as_unknown_where_it_did_not_exist(String condition, String released, String verdict) {
        Profile profile = released(1, released, condition);
        Given given = Given.of(Map.of("additionalTerms", "law"));
        assertThat(profile.judge(given.asCase()).verdict()).isEqualTo(Study.verdict(verdict));
    }

    @Test
    void what_is_sent_to_be_judged_by_knows_the_words_of_today() {
        Profile sent = released(0, "1970-01-01", "{fact: {attribute: additionalTerms, met: [law]}}");
        assertThat(sent.judge(Given.of(Map.of("additionalTerms", "law")).asCase())
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void a_profile_that_asks_for_an_older_one_reads_there_as_the_older_one_does() {
        Profile old = released(1, "2026-11-25", NONE);
        Profile young = released(2, "2026-11-26", "{meets: p@1}");
        Given given = Given.of(Map.of("additionalTerms", "law")).judgedBy(old);
        assertThat(young.judge(given.asCase()).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    /** The reader sees which source states the value that the version cannot read. */
    @Test
    void the_claim_is_told_as_dissent() {
        Assessment assessment = Assessment.of(
                released(1, "2026-11-25", NONE),
                Given.of(Map.of("additionalTerms", "law")).asCase());
        UsedFact used = assessment.rules().get(0).deciding().get(0);
        assertThat(used.fact().value()).isEqualTo("unknown");
        assertThat(used.fact().dissent())
                .singleElement()
                .satisfies(claim -> assertThat(claim.value()).isEqualTo("law"));
    }

    private static Profile released(int version, String on, String condition) {
        Text text = Texts.of("p", "p", "p");
        return new Profile(
                "p",
                version,
                text,
                text,
                List.of(),
                List.of(),
                null,
                List.of(new Profile.Group("group", text)),
                List.of(rule("R", true, condition)),
                LocalDate.parse(on));
    }
}
