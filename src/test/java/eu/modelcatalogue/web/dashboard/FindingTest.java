package eu.modelcatalogue.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.charts.Tone;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles are sentences, right for the numbers that they have: none, one, many, thousands; in three languages. */
class FindingTest {

    private static final List<String> RUNGS = List.of(
            "openSourceOpenData", "openSource", "openWeights", "weightsAvailable", "none", "closed", Fact.UNKNOWN);
    private static final List<String> WEIGHTS = List.of("open", "partial", "closed", Fact.UNKNOWN);
    private static final List<String> LICENCES =
            List.of("proprietary", "nonCommercial", "restricted", "open", "unlisted", Fact.UNKNOWN);
    private static final List<String> VERDICTS = List.of("met", "notMet", Fact.UNKNOWN);

    /** Numbers are those of the EU, in the order of the rungs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 0 0 57 29 0 49 62 | Of 197 models from the EU, 57 reach Open Weights AI or better by the label of the G7, none of them Open Source AI; 62 are undecided
            fr | 0 0 57 29 0 49 62 | Sur 197 modèles de l’UE, 57 atteignent Open Weights AI (poids ouverts) ou mieux selon le label du G7, dont aucun Open Source AI ; 62 sont indéterminés
            de | 0 0 57 29 0 49 62 | Von 197 Modellen aus der EU erreichen 57 die G7-Einstufung Open Weights AI (offene Gewichte) oder eine höhere, keines davon Open Source AI; ungeklärt sind 62
            en | 1 0 0 0 0 0 0     | Of 1 model from the EU, 1 reaches Open Weights AI or better by the label of the G7, 1 of them Open Source AI; none is undecided
            fr | 1 0 0 0 0 0 0     | Sur 1 modèle de l’UE, 1 atteint Open Weights AI (poids ouverts) ou mieux selon le label du G7, dont 1 Open Source AI ; aucun n’est indéterminé
            de | 1 0 0 0 0 0 0     | Von 1 Modell aus der EU erreicht 1 die G7-Einstufung Open Weights AI (offene Gewichte) oder eine höhere, 1 davon Open Source AI; ungeklärt ist keines
            en | 0 0 0 1 0 1000 1  | Of 1,002 models from the EU, none reaches Open Weights AI or better by the label of the G7; 1 is undecided
            fr | 0 0 0 1 0 1000 1  | Sur 1 002 modèles de l’UE, aucun n’atteint Open Weights AI (poids ouverts) ou mieux selon le label du G7 ; 1 est indéterminé
            de | 0 0 0 1 0 1000 1  | Von 1.002 Modellen aus der EU erreicht keines die G7-Einstufung Open Weights AI (offene Gewichte) oder eine höhere; ungeklärt ist 1
            en | 2 3 4 0 0 0 2     | Of 11 models from the EU, 9 reach Open Weights AI or better by the label of the G7, 5 of them Open Source AI; 2 are undecided
            en | 0 0 0 0 0 0 0     | The catalogue has no model from the EU
            fr | 0 0 0 0 0 0 0     | Le catalogue n’a aucun modèle de l’UE
            de | 0 0 0 0 0 0 0     | Der Katalog enthält kein Modell aus der EU
            """)
    void labels_of_a_region(String language, String counts, String sentence) {
        assertThat(said(language, FigureKind.LABELS_BY_REGION, RUNGS, "", row("EU", counts)))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 143 1 48 5 | Of 197 models from the EU, 143 have open weights; of 5 it is not known
            fr | 143 1 48 5 | Sur 197 modèles de l’UE, 143 ont des poids ouverts ; pour 5, on l’ignore
            de | 143 1 48 5 | Von 197 Modellen aus der EU haben 143 offene Gewichte; bei 5 ist es nicht bekannt
            en | 1 0 1 1    | Of 3 models from the EU, 1 has open weights; of 1 it is not known
            fr | 1 0 1 1    | Sur 3 modèles de l’UE, 1 a des poids ouverts ; pour 1, on l’ignore
            de | 1 0 1 1    | Von 3 Modellen aus der EU hat 1 offene Gewichte; bei 1 ist es nicht bekannt
            en | 0 0 2 0    | Of 2 models from the EU, none has open weights; it is known of all
            fr | 0 0 2 0    | Sur 2 modèles de l’UE, aucun n’a de poids ouverts ; on le sait pour tous
            de | 0 0 2 0    | Von 2 Modellen aus der EU verfügt keines über offene Gewichte; bei allen ist es bekannt
            """)
    void weights_of_a_region(String language, String counts, String sentence) {
        assertThat(said(language, FigureKind.WEIGHTS_BY_REGION, WEIGHTS, "", row("EU", counts)))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 10 20 4 | Of 34 models from the EU, 10 meet “Open weights”; 4 are undecided
            fr | 10 20 4 | Sur 34 modèles de l’UE, 10 satisfont à « Open weights » ; 4 sont indéterminés
            de | 10 20 4 | Von 34 Modellen aus der EU erfüllen 10 „Open weights“; ungeklärt sind 4
            en | 1 0 0   | Of 1 model from the EU, 1 meets “Open weights”; none is undecided
            fr | 0 1 0   | Sur 1 modèle de l’UE, aucun ne satisfait à « Open weights » ; aucun n’est indéterminé
            de | 1 0 1   | Von 2 Modellen aus der EU erfüllt 1 „Open weights“; ungeklärt ist 1
            """)
    void verdicts_of_a_region(String language, String counts, String sentence) {
        assertThat(said(language, FigureKind.VERDICTS_BY_REGION, VERDICTS, "Open weights", row("EU", counts)))
                .isEqualTo(sentence);
    }

    /** Published in 2026: 2025 is the last year that is over. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | EU      | Of 10 models from the EU released in 2025, 4 come under an open licence; of 2 it is not known
            fr | EU      | Sur 10 modèles de l’UE parus en 2025, 4 sont sous licence ouverte ; pour 2, on l’ignore
            de | EU      | Von 10 Modellen aus der EU, die 2025 erschienen sind, stehen 4 unter einer offenen Lizenz; bei 2 ist es nicht bekannt
            en | US      | Of 10 models from the United States released in 2025, 4 come under an open licence; of 2 it is not known
            fr | US      | Sur 10 modèles des États-Unis parus en 2025, 4 sont sous licence ouverte ; pour 2, on l’ignore
            de | CN      | Von 10 Modellen aus China, die 2025 erschienen sind, stehen 4 unter einer offenen Lizenz; bei 2 ist es nicht bekannt
            fr | CN      | Sur 10 modèles de Chine parus en 2025, 4 sont sous licence ouverte ; pour 2, on l’ignore
            en | rest    | Of 10 models from the rest of the world released in 2025, 4 come under an open licence; of 2 it is not known
            de | all     | Von 10 Modellen im Katalog, die 2025 erschienen sind, stehen 4 unter einer offenen Lizenz; bei 2 ist es nicht bekannt
            fr | unknown | Sur 10 modèles d’origine inconnue parus en 2025, 4 sont sous licence ouverte ; pour 2, on l’ignore
            """)
    void licences_of_the_last_year_that_is_over(String language, String origin, String sentence) {
        FigureRequest wanted = new FigureRequest(
                FigureKind.LICENCES_BY_YEAR,
                Stream.of(FigureRegion.values())
                        .filter(one -> one.word().equals(origin))
                        .findFirst()
                        .orElseThrow(),
                "");
        Figure figure = new Figure(
                wanted,
                series(LICENCES),
                List.of(row("2024", "0 0 0 9 0 0"), row("2025", "1 1 1 4 1 2"), row("2026", "0 0 0 7 0 0")));
        assertThat(finding(language).of(figure, 2026, "")).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 2026    | 0 0 0 1 0 0 | Of 1 model from the EU released in 2026, 1 comes under an open licence; it is known of all
            de | 2026    | 0 0 0 1 0 0 | Von 1 Modell aus der EU, das 2026 erschienen ist, steht 1 unter einer offenen Lizenz; bei allen ist es bekannt
            fr | 2026    | 0 0 1 0 0 0 | Sur 1 modèle de l’UE paru en 2026, aucun n’est sous licence ouverte ; on le sait pour tous
            en | unknown | 0 0 0 1 0 0 | Of no model from the EU is the year of release known
            fr | unknown | 0 0 0 1 0 0 | L’année de parution n’est connue pour aucun modèle de l’UE
            de | unknown | 0 0 0 1 0 0 | Bei keinem Modell aus der EU ist das Jahr der Veröffentlichung bekannt
            """)
    void where_no_year_is_over_the_last_and_where_there_is_none_that(
            String language, String year, String counts, String sentence) {
        Figure figure = new Figure(
                new FigureRequest(FigureKind.LICENCES_BY_YEAR, FigureRegion.EU, ""),
                series(LICENCES),
                List.of(row(year, counts)));
        assertThat(finding(language).of(figure, 2026, "")).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Of 4 attributes, 2 are known of at least half of the models; 1 of fewer than one in ten
            fr | Sur 4 attributs, 2 sont connus pour au moins la moitié des modèles ; 1 l’est pour moins d’un modèle sur dix
            de | Von 4 Merkmalen sind 2 bei mindestens der Hälfte der Modelle bekannt; 1 bei weniger als einem Zehntel
            """)
    void attributes_that_are_known(String language, String sentence) {
        assertThat(said(
                        language,
                        FigureKind.COVERAGE,
                        List.of(Counter.KNOWN, Fact.UNKNOWN),
                        "",
                        row("a", "100 0"),
                        row("b", "50 50"),
                        row("c", "10 90"),
                        row("d", "9 91")))
                .isEqualTo(sentence);
    }

    @Test
    void what_is_not_drawn_is_not_counted() {
        List<Figure.Series> series = new ArrayList<>(series(VERDICTS));
        series.add(new Figure.Series("met", "", "", Tone.LIGHT, false));
        Figure figure = new Figure(
                new FigureRequest(FigureKind.VERDICTS_BY_REGION, FigureRegion.ALL, "x"),
                series,
                List.of(row("EU", "1 2 3 1")));

        assertThat(finding("en").of(figure, 2026, "X"))
                .isEqualTo("Of 6 models from the EU, 1 meets “X”; 3 are undecided");
    }

    private static String said(
            String language, FigureKind kind, List<String> values, String profile, Figure.Row... rows) {
        return finding(language)
                .of(
                        new Figure(new FigureRequest(kind, FigureRegion.ALL, ""), series(values), List.of(rows)),
                        2026,
                        profile)
                .replace('\u00a0', ' ');
    }

    private static FigureFinding finding(String language) {
        return new FigureFinding(Language.values().stream()
                .filter(one -> one.word().equals(language))
                .findFirst()
                .orElseThrow());
    }

    private static List<Figure.Series> series(List<String> values) {
        return values.stream()
                .map(value -> new Figure.Series(value, value, "", Tone.BLUE, true))
                .toList();
    }

    private static Figure.Row row(String value, String counts) {
        return new Figure.Row(
                value,
                value,
                Arrays.stream(counts.split(" ", -1))
                        .map(count -> new Figure.Cell(Integer.parseInt(count), ""))
                        .toList(),
                "");
    }
}
