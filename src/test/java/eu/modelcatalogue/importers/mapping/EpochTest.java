package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static eu.modelcatalogue.importers.ImporterSamples.licences;
import static eu.modelcatalogue.importers.ImporterSamples.said;
import static eu.modelcatalogue.importers.ImporterSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples in the form of Epoch's tables, with models that do not exist. */
class EpochTest {

    private static final String NOTABLE = "notable_ai_models_2026-07.csv";
    private static final String ALL = "all_ai_models_2025-04.csv";

    @Test
    void row_is_translated_with_the_place_of_each_fact() {
        SourceContent extract = read(NOTABLE, """
                Model,Organization,Publication date,Domain,Task,Parameters,Parameters notes,Training compute (FLOP),Training compute notes,Training dataset,Confidence,Organization categorization,Country (of organization),Base model,Model accessibility,Training code accessibility,Inference code accessibility,Accessibility notes
                Corax 2,"Bird Lab,Nest University",2026-03-12,Language,"Chat,Code generation",30500000000.0,"30.5B total, 3B active",3.3000000000000003e+24,6ND = 6 * 3e9 * 18e12,Unspecified unreleased,Confident,"Industry,Academia","Germany,Korea (Republic of)",Corax 1,Open weights (unrestricted),Unreleased,Open source,"MIT license
                https://huggingface.co/birdlab/Corax-2"
                """);

        assertThat(extract.refused()).isEmpty();
        assertThat(extract.entries())
                .containsExactly(new SourceEntry(
                        "Corax 2",
                        "Corax 2",
                        List.of(
                                new SourceEntry.Developer(
                                        "Bird Lab",
                                        List.of(
                                                read("hqCountry", "DE", "Country (of organization)"),
                                                assessed(
                                                        "kind",
                                                        "company",
                                                        "Organization categorization",
                                                        "Epoch's category is Industry.")),
                                        read("origin.developer", "Bird Lab", "Organization")),
                                new SourceEntry.Developer(
                                        "Nest University",
                                        List.of(
                                                read("hqCountry", "KR", "Country (of organization)"),
                                                assessed(
                                                        "kind",
                                                        "university",
                                                        "Organization categorization",
                                                        "Epoch's category is Academia.")),
                                        read("origin.developer", "Nest University", "Organization"))),
                        List.of(),
                        List.of(
                                read("released", "2026-03-12", "Publication date"),
                                read("parameters", "30500000000", "Parameters"),
                                read("activeParameters", "3000000000", "Parameters notes"),
                                assessed("modalities.output", "text", "Task", "Follows from domain and task."),
                                read("components.weightsFinal.availability", "released", "Model accessibility"),
                                read("components.weightsFinal.licence", "MIT", "Accessibility notes"),
                                read(
                                        "components.trainingCode.availability",
                                        "notReleased",
                                        "Training code accessibility"),
                                read(
                                        "components.inferenceCode.availability",
                                        "released",
                                        "Inference code accessibility"),
                                read("components.trainingDatasets.availability", "notReleased", "Training dataset"),
                                read("training.computeFlop", "3.3e+24", "Training compute (FLOP)"),
                                assessed("training.computeMethod", "estimated", "Training compute notes", null),
                                assessed(
                                        "lineage",
                                        "Corax 1 | finetune | unknown",
                                        "Base model",
                                        "Epoch names the base; that it was trained further is our reading."),
                                read("identifiers", "birdlab/Corax-2", "Accessibility notes"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Open weights (restricted use); released = 2026-03-12, components.weightsFinal.availability = released
            Open weights (non-commercial); released = 2026-03-12, components.weightsFinal.availability = released
            API access;                    released = 2026-03-12, components.weightsFinal.availability = notReleased, access.gate = apiOnly
            Hosted access (no API);        released = 2026-03-12, components.weightsFinal.availability = notReleased
            Unreleased;                    components.weightsFinal.availability = notReleased
            '';                            released = 2026-03-12
            """)
    void accessibility_is_the_availability_of_weights_and_never_released_has_no_date(String word, String says) {
        SourceContent extract = read(NOTABLE, """
                Model,Organization,Publication date,Domain,Model accessibility
                Corax,Bird Lab,2026-03-12,Vision,%s
                """.formatted(word));

        assertThat(String.join(", ", said(entry(extract, "Corax")))).isEqualTo(says);
    }

    @Nested
    class Tables {

        @Test
        void newest_speaks_and_older_ones_only_for_columns_that_it_lacks() {
            SourceContent extract = importer("epoch").read(snapshot(Map.of(NOTABLE, """
                                    Model,Organization,Publication date,Domain,Parameters,Training compute (FLOP)
                                    Corax,Bird Lab,2025-03-12,Language,7000000000,
                                    """, ALL, """
                                    Model,Organization,Publication date,Domain,Parameters,Training compute (FLOP),Base model
                                    "Corax ",Bird Lab,2025-03-01,Language,70000000000,3e24,Rook
                                    """)), licences());

            assertThat(entry(extract, "Corax").statements())
                    .extracting(Statement::attribute, Statement::value, Statement::asOf, Statement::section)
                    .containsExactly(
                            tuple(
                                    "released",
                                    "2025-03-12",
                                    LocalDate.of(2026, 7, 1),
                                    "notable models, July 2026: row “Corax”, column Publication date"),
                            tuple(
                                    "parameters",
                                    "7000000000",
                                    LocalDate.of(2026, 7, 1),
                                    "notable models, July 2026: row “Corax”, column Parameters"),
                            tuple(
                                    "modalities.output",
                                    "text",
                                    LocalDate.of(2026, 7, 1),
                                    "notable models, July 2026: row “Corax”, column Domain"),
                            tuple(
                                    "lineage",
                                    "Rook | finetune | unknown",
                                    LocalDate.of(2025, 4, 1),
                                    "all models, April 2025: row “Corax”, column Base model"));
        }

        @Test
        void table_without_a_month_is_of_the_day_of_the_snapshot() {
            SourceContent extract = read("data/large_scale_ai_models.csv", """
                    Model,Organization,Publication date,Domain
                    Corax,Bird Lab,2025-03-12,Vision
                    """);

            assertThat(entry(extract, "Corax").statements())
                    .extracting(Statement::asOf, Statement::section)
                    .containsExactly(tuple(
                            LocalDate.of(2026, 7, 2), "large-scale models: row “Corax”, column Publication date"));
        }

        @Test
        void rows_that_are_not_taken_are_told_with_the_reason() {
            SourceContent extract = importer("epoch")
                    .read(snapshot(Map.of(NOTABLE, """
                                    Model,Organization,Publication date,Domain,Confidence
                                    Fold,Bird Lab,2025-03-12,Biology,
                                    Old,Bird Lab,2018-12-31,Language,
                                    Mute,Bird Lab,2025-03-12,,
                                    Undated,Bird Lab,,Speech,
                                    Wrong,Bird Lab,2025-03-12,Language,Wrong
                                    Twin,Bird Lab,2025-03-12,Language,
                                    Twin,Bird Lab,2025-03-13,Language,
                                    """, "prices.csv", "Model,Price\nCorax,3\n")), licences());

            assertThat(extract.entries()).isEmpty();
            assertThat(extract.refused())
                    .extracting(refusal -> refusal.place() + ": " + refusal.reason())
                    .containsExactly(
                            "prices.csv: lacks one of the columns [Domain, Model, Organization, Publication date]",
                            NOTABLE
                                    + ", row “Twin”: the name stands 2 times in the table: which row is meant cannot be told",
                            NOTABLE
                                    + ", row “Fold”: Domain is Biology; taken are Audio, Image generation, Language, Multimodal, Speech, Video, Vision",
                            NOTABLE + ", row “Old”: published on 2018-12-31; taken is from 2019-01-01 on",
                            NOTABLE
                                    + ", row “Mute”: Domain is empty: whether it is a model of the catalogue's kinds is not said",
                            NOTABLE + ", row “Undated”: Publication date '' is not a day",
                            NOTABLE + ", row “Wrong”: Epoch marks the row as wrong or excluded");
        }

        @Test
        void folder_without_tables_of_models_is_not_of_this_source() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read("prices.csv", "Model,Price\n"))
                    .withMessage(
                            "This is not Epoch AI: no file *.csv has the columns [Domain, Model, Organization, Publication date]");
        }

        @Test
        void words_that_are_not_known_are_told_and_the_rest_is_read_on() {
            SourceContent extract = read(NOTABLE, """
                    Model,Organization,Publication date,Domain,Parameters,Model accessibility,Training code accessibility
                    Corax,Bird Lab,2025-03-12,Vision,many,Half open,Lost
                    """);

            assertThat(said(entry(extract, "Corax"))).containsExactly("released = 2025-03-12");
            assertThat(extract.refused())
                    .extracting(SourceContent.Refusal::place)
                    .containsExactly(
                            NOTABLE + ", row “Corax”, column Parameters",
                            NOTABLE + ", row “Corax”, column Model accessibility",
                            NOTABLE + ", row “Corax”, column Training code accessibility");
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @CsvSource(delimiter = ';', textBlock = """
                Confident;   30B;            parameters = 30000000000
                Confident;   '';             parameters = 30000000000
                Confident;   rumored;        ''
                Speculative; 30B;            parameters = 30000000000
                Speculative; from the name;  ''
                Unverified;  30B;            parameters = 30000000000 (Epoch has not verified the row.)
                """)
        void guess_is_no_fact(String confidence, String notes, String says) {
            SourceContent extract = read(NOTABLE, """
                    Model,Organization,Publication date,Domain,Parameters,Parameters notes,Confidence
                    Corax,Bird Lab,2025-03-12,Language,29999999999.999996,%s,%s
                    """.formatted(notes, confidence));

            assertThat(entry(extract, "Corax").statements().stream()
                            .filter(saying -> saying.attribute().equals("parameters"))
                            .map(saying -> saying.attribute() + " = " + saying.value()
                                    + (saying.reason() == null ? "" : " (%s)".formatted(saying.reason()))))
                    .isEqualTo(says.isEmpty() ? List.of() : List.of(says));
        }

        @Test
        void speculative_compute_says_so() {
            SourceContent extract = read(NOTABLE, """
                    Model,Organization,Publication date,Domain,Training compute (FLOP),Training compute notes,Confidence
                    Corax,Bird Lab,2025-03-12,Language,1.58000000001e+25,from scores,Speculative
                    """);

            String reason = "Epoch calls its confidence in the row speculative.";
            assertThat(entry(extract, "Corax").statements())
                    .extracting(Statement::attribute, Statement::value, Statement::reason)
                    .contains(
                            tuple("training.computeFlop", "1.58e+25", reason),
                            tuple("training.computeMethod", "estimated", reason));
        }
    }

    @Nested
    class Origin {

        @Test
        void organisation_with_a_comma_in_its_name_is_one() {
            SourceContent extract = read(NOTABLE, """
                    Model,Organization,Publication date,Domain
                    Corax,"Bird Systems, Inc,Beike",2025-03-12,Language
                    """);

            assertThat(entry(extract, "Corax").developers())
                    .extracting(SourceEntry.Developer::name)
                    .containsExactly("Bird Systems, Inc", "Beike");
        }

        @Test
        void lists_of_unequal_length_are_not_aligned() {
            SourceContent extract = countries("""
                    Corax,"Bird Lab,Nest Inc",2025-03-12,Language,"Germany,France,Spain"
                    """);

            assertThat(seats(extract, "Corax")).containsExactly("Bird Lab ?", "Nest Inc ?");
        }

        @Test
        void lists_of_equal_length_are_not_aligned_where_another_row_shows_that_an_organisation_has_two() {
            SourceContent extract = countries("""
                    Corax,"Bird Lab,Nest Inc",2025-03-12,Language,"Germany,France"
                    Rook,Bird Lab,2025-03-12,Language,"Germany,France"
                    """);

            assertThat(seats(extract, "Corax")).containsExactly("Bird Lab ?", "Nest Inc ?");
            assertThat(seats(extract, "Rook")).containsExactly("Bird Lab ?");
        }

        @Test
        void organisation_that_rows_pair_with_different_countries_has_none() {
            SourceContent extract = countries("""
                    Corax,"Bird Lab,Nest Inc",2025-03-12,Language,"Germany,France"
                    Rook,"Bird Lab,Egg Inc",2025-03-12,Language,"Austria,Hong Kong"
                    """);

            assertThat(seats(extract, "Corax")).containsExactly("Bird Lab ?", "Nest Inc FR");
            assertThat(seats(extract, "Rook")).containsExactly("Bird Lab ?", "Egg Inc HK");
        }

        @Test
        void multinational_is_no_country() {
            assertThat(seats(countries("Corax,Bird Lab,2025-03-12,Language,Multinational\n"), "Corax"))
                    .containsExactly("Bird Lab ?");
        }

        @ParameterizedTest
        @CsvSource({
            "Bird Lab,           Industry,            company",
            "Bird Agency,        Government,          publicBody",
            "University of Nest, Academia,            university",
            "Nest Institute,     Academia,            ",
            "Bird Friends,       Research collective, ",
        })
        void category_is_a_kind_where_it_says_as_much(String organisation, String category, String kind) {
            SourceContent extract = read(NOTABLE, """
                    Model,Organization,Publication date,Domain,Organization categorization
                    Corax,%s,2025-03-12,Language,%s
                    """.formatted(organisation, category));

            assertThat(entry(extract, "Corax").developers().get(0).about())
                    .extracting(Statement::value)
                    .isEqualTo(kind == null ? List.of() : List.of(kind));
        }

        private static SourceContent countries(String rows) {
            return read(NOTABLE, "Model,Organization,Publication date,Domain,Country (of organization)\n" + rows);
        }

        private static List<String> seats(SourceContent extract, String key) {
            return entry(extract, key).developers().stream()
                    .map(developer -> developer.name() + " "
                            + developer.about().stream()
                                    .map(Statement::value)
                                    .findFirst()
                                    .orElse("?"))
                    .toList();
        }
    }

    @Test
    void several_bases_are_each_named_and_itself_is_none() {
        SourceContent extract = read(NOTABLE, """
                Model,Organization,Publication date,Domain,Base model
                Corax,Bird Lab,2025-03-12,Language,"Rook 7B,Corax,Eye (400M)"
                """);

        assertThat(said(entry(extract, "Corax")))
                .contains("lineage = Rook 7B | finetune | unknown; Eye (400M) | finetune | unknown");
    }

    @Test
    void a_link_is_the_repository_of_a_model_that_is_called_the_same() {
        SourceContent extract = read(NOTABLE, """
                Model,Organization,Publication date,Domain,Link
                Corax 2 (30B),Bird Lab,2025-03-12,Language,https://huggingface.co/birdlab/Corax-2-30B-FP8
                Corax 2 7B,Bird Lab,2025-03-12,Language,https://huggingface.co/birdlab/Corax-2-30B
                Corax 3,Bird Lab,2025-03-12,Language,https://huggingface.co/datasets/birdlab/Corax-3
                """);

        assertThat(said(entry(extract, "Corax 2 (30B)")))
                .contains("identifiers = birdlab/Corax-2-30B-FP8 | unknown | quantised");
        assertThat(said(entry(extract, "Corax 2 7B"))).noneMatch(said -> said.startsWith("identifiers"));
        assertThat(said(entry(extract, "Corax 3"))).noneMatch(said -> said.startsWith("identifiers"));
    }

    /** Twice a fact that was drawn and read again had the day of a later version of the paper. */
    @Test
    void a_day_after_the_first_version_of_the_linked_paper_is_no_date_of_release() {
        SourceContent extract = read(NOTABLE, """
                Model,Organization,Publication date,Domain,Link
                Late,Bird Lab,2021-06-10,Language,https://arxiv.org/abs/2006.03654
                Month's end,Bird Lab,2023-11-06,Language,https://arxiv.org/abs/2310.05506v2
                Before its paper,Bird Lab,2023-07-31,Language,https://arxiv.org/abs/2404.01657
                After its paper,Bird Lab,2023-03-03,Language,"https://example.org/corax,https://arxiv.org/abs/2205.05131"
                """);

        assertThat(said(entry(extract, "Late"))).noneMatch(said -> said.startsWith("released"));
        assertThat(extract.refused())
                .containsExactly(
                        new SourceContent.Refusal(
                                NOTABLE + ", row “Late”",
                                "Publication date 2021-06-10 is later than the first version of the paper that it links, arXiv 2006.03654: that of a later version, it is not claimed"));
        assertThat(said(entry(extract, "Month's end"))).contains("released = 2023-11-06");
        assertThat(said(entry(extract, "Before its paper"))).contains("released = 2023-07-31");
        assertThat(said(entry(extract, "After its paper"))).contains("released = 2023-03-03");
    }

    /** Of the weights that were compared with their developers most had come weeks before their paper or months after it. */
    @Test
    void of_weights_that_lie_open_the_day_of_a_paper_tells_the_year_alone() {
        SourceContent extract = read(NOTABLE, """
                Model,Organization,Publication date,Domain,Link,Model accessibility
                With its paper,Bird Lab,2024-07-10,Language,https://arxiv.org/abs/2407.07726,Open weights (unrestricted)
                Before its paper,Bird Lab,2024-05-14,Language,https://arxiv.org/abs/2407.07726,Open weights (unrestricted)
                Of another page,Bird Lab,2024-07-10,Language,https://example.org/corax,Open weights (unrestricted)
                A service,Bird Lab,2024-07-10,Language,https://arxiv.org/abs/2407.07726,API access
                """);

        assertThat(said(entry(extract, "With its paper"))).contains("released = 2024");
        assertThat(said(entry(extract, "Before its paper"))).contains("released = 2024-05-14");
        assertThat(said(entry(extract, "Of another page"))).contains("released = 2024-07-10");
        assertThat(said(entry(extract, "A service"))).contains("released = 2024-07-10");
    }

    private static SourceContent read(String file, String table) {
        return importer("epoch").read(snapshot(Map.of(file, table)), licences());
    }

    private static SourceEntry entry(SourceContent extract, String key) {
        return extract.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Statement read(String attribute, String value, String column) {
        return saying(attribute, value, column, Verification.READ, null);
    }

    private static Statement assessed(String attribute, String value, String column, String reason) {
        return saying(attribute, value, column, Verification.ASSESSED, reason);
    }

    private static Statement saying(
            String attribute, String value, String column, Verification verification, String reason) {
        return new Statement(
                attribute,
                value,
                "https://epoch.ai/data/ai-models",
                "notable models, July 2026: row “Corax 2”, column " + column,
                LocalDate.of(2026, 7, 1),
                verification,
                reason);
    }
}
