package eu.modelcatalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.TechnicalSpecification;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Text;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clauses for specifications: whole, functional, and never asking for an origin. */
class ClausesTest {

    private static final EditionContent SEEDS = TheSeeds.content();
    private static final Edition EDITION = TheSeeds.edition();

    /** More than countries: unions, continents, and how people of the largest are called. */
    private static final List<String> PLACES = List.of(
            "Europ\\p{L}*",
            "europ\\p{L}*",
            "Union",
            "EU",
            "UE",
            "EEA",
            "EEE",
            "EWR",
            "Africa\\p{L}*",
            "Asia\\p{L}*",
            "Americ\\p{L}*",
            "améric\\p{L}*",
            "amerikanisch\\p{L}*",
            "Chin\\p{L}*",
            "chin\\p{L}*",
            "French",
            "français\\p{L}*",
            "französisch\\p{L}*",
            "German",
            "allemand\\p{L}*",
            "deutsch\\p{L}*",
            "Swiss",
            "suisse\\p{L}*",
            "schweizer\\p{L}*",
            "British",
            "britanni\\p{L}*",
            "britisch\\p{L}*",
            "US",
            "USA",
            "UK",
            "domestic",
            "foreign",
            "étrang\\p{L}*",
            "ausländisch\\p{L}*",
            "inländisch\\p{L}*",
            "third countr\\p{L}*",
            "pays tiers",
            "Drittl\\p{L}*");

    private static final Pattern ORIGIN = Pattern.compile(Stream.concat(
                    PLACES.stream(),
                    Stream.of(Locale.getISOCountries())
                            .flatMap(code -> Stream.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN)
                                    .map(language -> Pattern.quote(new Locale.Builder()
                                            .setRegion(code)
                                            .build()
                                            .getDisplayCountry(language)))))
            .collect(Collectors.joining("|", "(?<!\\p{L})(", ")(?!\\p{L})")));

    static Stream<Clause> clauses() {
        return SEEDS.clauses().stream();
    }

    static Stream<Profile> profiles() {
        return EDITION.currentProfiles().values().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_rule_of_every_current_profile_has_a_clause_or_says_why_not(Profile profile) {
        assertThat(TechnicalSpecification.of(EDITION, profile).silent()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void no_clause_names_an_origin(Clause clause) {
        assertThat(inAll(clause.title(), clause.text(), clause.proof())
                        .flatMap(text -> ORIGIN.matcher(text).results().map(found -> found.group())))
                .as(clause.id())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The developer has its seat in Italy.",
                "hosted in the EU",
                "un modèle européen",
                "aus Deutschland",
                "Le siège est en Norvège.",
                "no foreign control",
            })
    void an_origin_would_be_seen(String text) {
        assertThat(ORIGIN.matcher(text).find()).isTrue();
    }

    @Test
    void rules_on_origin_have_no_clause_and_the_reason_cites_the_law() {
        List<String> silent = List.of("EUS-ORIGIN-1", "EUS-ORIGIN-2", "EUS-CHAIN-2", "EUS-TRAIN-1", "EUS-MIRROR-1");
        for (String profile :
                List.of("eu-sovereign@1", "eu-sovereign@2", "eu-sovereign-eea-ch@1", "eu-sovereign-eea-ch@2")) {
            assertThat(SEEDS.clauses().stream()
                            .filter(clause -> clause.serves().getOrDefault(profile, List.of()).stream()
                                    .anyMatch(silent::contains)))
                    .singleElement()
                    .satisfies(clause -> {
                        assertThat(clause.text()).isNull();
                        assertThat(clause.serves().get(profile)).isEqualTo(silent);
                        assertThat(clause.law())
                                .extracting(one -> one.article().english())
                                .containsExactly(
                                        "Directive 2014/24/EU, Art. 18(1)",
                                        "Directive 2014/24/EU, Art. 42(2)",
                                        "Directive 2014/24/EU, Art. 42(4)",
                                        "Directive 2014/24/EU, Art. 25 (WTO Agreement on Government Procurement, as far as the contract is covered)");
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void every_clause_takes_what_is_equivalent_and_cites_the_law(Clause clause) {
        assertThat(clause.law()).as(clause.id()).isNotEmpty();
        for (Text text : Stream.of(clause.text(), clause.proof())
                .filter(one -> one != null)
                .toList()) {
            assertThat(text.english()).as(clause.id()).contains("equivalent");
            assertThat(text.in("fr")).as(clause.id()).contains("équivalent");
            assertThat(text.in("de")).as(clause.id()).contains("gleichwertig");
        }
    }

    @Test
    void a_rule_that_asks_for_another_profile_stands_for_its_rules() {
        TechnicalSpecification first = TechnicalSpecification.of(
                EDITION, EDITION.profile("mof-1.0-class-1").orElseThrow());
        assertThat(first.parts().stream()
                        .filter(part -> part.clause().id().equals("weights-licence"))
                        .flatMap(part -> part.rules().stream())
                        .map(asked -> asked.profile().key() + " " + asked.rule().id()))
                .containsExactly("mof-1.0-class-3@2 MOF-WEIGHTS-FINAL", "mof-1.0-class-1@2 MOF-WEIGHTS-INTERMEDIATE");
    }

    @Test
    void a_clause_for_a_rule_that_there_is_not_is_refused_and_told_what_there_is() {
        String path = "clauses/exit.yaml";
        String text = EditedSeeds.text(path)
                .replace("letter-2025@1: [LTR-SHARE-1]", "letter-2025@1: [LTR-SHARE-9]")
                .replace("osaid-1.0@1:", "osaid-1.0@7:")
                .replace("title:", "titel:");
        assertThatThrownBy(() -> EditedSeeds.read(path, text.replace("titel:", "title:")))
                .isInstanceOf(SeedFaults.class)
                .hasMessageContaining(
                        "clauses/exit.yaml:37: serves.letter-2025@1: 'LTR-SHARE-9' is not a rule of letter-2025@1; allowed: [LTR-ADAPT-1")
                .hasMessageContaining(
                        "clauses/exit.yaml:44: serves.osaid-1.0@7: 'osaid-1.0@7' is not a released profile; allowed: [ai-act");
        assertThatThrownBy(() -> EditedSeeds.read(path, text))
                .isInstanceOf(SeedFaults.class)
                .hasMessageContaining("titel: is not a known field; allowed are [title, text, proof");
    }

    private static Stream<String> inAll(Text... texts) {
        return Stream.of(texts)
                .filter(text -> text != null)
                .flatMap(text -> Stream.of(text.english(), text.in("fr"), text.in("de")));
    }
}
