package eu.modelcatalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.criteria.Change;
import eu.modelcatalogue.criteria.NeededValue;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.syntax.SpdxList;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Licences by their names, what would have to be otherwise, and what would have to be found out. */
class WordingTest {

    private static final Edition EDITION = edition();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LicenseRef-Llama-4                   | Llama 4 Community License | Llama 4 Community License | Llama 4 Community License
            LicenseRef-Some-Other-1              | Some Other 1              | Some Other 1              | Some Other 1
            MIT                                  | MIT                       | MIT                       | MIT
            MIT AND LicenseRef-Llama-4           | MIT and Llama 4 Community License | MIT et Llama 4 Community License | MIT und Llama 4 Community License
            (MIT OR LicenseRef-Some-Other-1)     | (MIT or Some Other 1)     | (MIT ou Some Other 1)     | (MIT oder Some Other 1)
            GPL-2.0-only WITH Classpath-exception-2.0 | GPL-2.0-only with Classpath-exception-2.0 | GPL-2.0-only avec Classpath-exception-2.0 | GPL-2.0-only mit Classpath-exception-2.0
            NONE                                 | no licence stated         | aucune licence indiquée   | keine Lizenz angegeben
            unknown                              | unknown                   | inconnu                   | nicht bekannt
            """)
    void a_licence_is_called_by_its_name(String expression, String en, String fr, String de) {
        assertThat(Stream.of(Language.EN, Languages.FR, Languages.DE)
                        .map(language -> new LicenceNamed(EDITION, Words.in(language)).expression(expression)))
                .containsExactly(en, fr, de);
    }

    @Test
    void what_nobody_knows_is_to_be_found_out_and_need_not_be_otherwise() {
        Change missing = new Change("access.gate", "unknown", NeededValue.values("none"));

        assertThat(in(Language.EN, missing))
                .isEqualTo("To be found out: what is asked for before the download (needed: none).");
        assertThat(in(Languages.FR, missing))
                .isEqualTo("À établir : condition préalable au téléchargement (il faudrait : néant).");
        assertThat(in(Languages.DE, missing))
                .isEqualTo("Noch zu klären: Voraussetzungen für den Download (nötig: keine).");
    }

    @Test
    void what_is_known_would_have_to_be_otherwise_and_is_said_first() {
        Change otherwise =
                new Change("components.trainingCode.availability", "withheld", NeededValue.values("released"));
        Change missing = new Change("access.gate", "unknown", NeededValue.values("none"));

        assertThat(in(Language.EN, missing, otherwise))
                .startsWith("To be met: ")
                .contains("released instead of")
                .endsWith(" To be found out: what is asked for before the download (needed: none).");
    }

    @Test
    void a_licence_of_what_is_not_released_is_no_fact_to_be_found_out() {
        Change released =
                new Change("components.trainingCode.availability", "withheld", NeededValue.values("released"));
        Change licence =
                new Change("components.trainingCode.licence.osiApproved", "unknown", NeededValue.values("true"));

        assertThat(in(Language.EN, released, licence))
                .contains("The licence would then have to say: ")
                .doesNotContain("To be found out");
    }

    @Test
    void a_verdict_on_our_own_readings_says_so_and_what_is_not_known_rests_on_none() {
        assertThat(List.of(Language.EN, Languages.FR, Languages.DE).stream()
                        .map(language -> new Wording(EDITION, language).verdict(Verdict.MET, true)))
                .containsExactly("met, provisional", "satisfait, à titre provisoire", "erfüllt, vorläufig");
        assertThat(new Wording(EDITION, Language.EN).verdict(Verdict.UNKNOWN, true))
                .isEqualTo("unknown");
        assertThat(new Wording(EDITION, Language.EN).verdict(Verdict.NOT_MET, false))
                .isEqualTo("not met");
    }

    private static String in(Language language, Change... changes) {
        return new Reasons(new Wording(EDITION, language)).toMeet(List.of(changes));
    }

    /** A note on a clause is said in the reader's language; one that nobody translated stays as it was written. */
    @ParameterizedTest
    @CsvSource({"EN, Not in the EU.", "FR, Pas dans l’UE.", "DE, Nicht in der EU."})
    void notes_on_clauses(Language language, String said) {
        Wording wording = new Wording(EDITION, language);
        Subject licence = new Subject(SubjectKind.LICENCE, "LicenseRef-Llama-4");
        assertThat(wording.note(licence, "Not in the EU.").words()).isEqualTo(said);
        assertThat(wording.note(licence, "Not translated.")).isEqualTo(new CuratorNote("Not translated.", Language.EN));
    }

    private static Edition edition() {
        Map<String, String> files = new TreeMap<>();
        files.put("sources/index.yaml", """
                name: Index
                publisher: Somebody
                kind: index
                licence: CC-BY-4.0
                attribution: Index, CC-BY-4.0
                description: An index.
                """);
        files.put("policy.yaml", """
                curated: curated
                rules:
                  - {attributes: ["*"], order: [{source: index}], because: the only one}
                """);
        files.put("licences/LicenseRef-Llama-4.yaml", """
                name: Llama 4 Community License
                steward: Meta Platforms, Inc.
                text: https://example.org/licence
                notes: [{en: Not in the EU., fr: Pas dans l’UE., de: Nicht in der EU.}]
                claims:
                  - source: index
                    locator: https://example.org/licence
                    asOf: 2026-01-01
                    verification: read
                    reason: Not in the EU.
                    says: {publicSectorUse: false}
                """);
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return Edition.of(
                new EditionHeader(1, "sha256:0", Instant.EPOCH, "test", new EditionHeader.Changes(0, 0, 0, 0)),
                SeedReader.read(new SeedFiles(bytes)),
                SpdxList::expression);
    }
}
