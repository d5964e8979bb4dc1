package eu.modelcatalogue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.LastChanged;
import eu.modelcatalogue.catalogue.search.Finder;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.syntax.SpdxList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An edition that is built beside another has the same content as one that is built alone, and shares what did not change. */
class EditionLikeTest {

    private static final EditionHeader HEADER = new EditionHeader(
            2, "sha256:" + "1".repeat(64), Instant.EPOCH, "test", new EditionHeader.Changes(0, 0, 0, 0));

    /** No verdict rests on what is said of a service. */
    @ParameterizedTest
    @EnumSource(value = SubjectKind.class, mode = EnumSource.Mode.EXCLUDE, names = "SERVICE")
    void whatever_claims_go_it_judges_as_if_it_were_alone(SubjectKind kind) {
        Edition before = TheSeeds.edition();
        EditionContent changed = without(kind, new Random(7));

        Edition alone = Edition.of(HEADER, changed, SpdxList::expression);
        Edition beside = new Edition(
                HEADER, changed, SpdxList::expression, JudgedModels.NONE, before, LastChanged.UNKNOWN, Finder.NONE);

        assertThat(beside.standings()).isEqualTo(alone.standings());
        assertThat(beside.standings()).isNotEqualTo(before.standings());
        assertThat(shown(beside)).isEqualTo(shown(alone));
        // Most models lost no claims.
        assertThat(beside.models().stream()
                        .filter(model ->
                                before.model(model.id()).filter(model::equals).isPresent())
                        .count())
                .isGreaterThan(before.models().size() / 4);
    }

    /** The seeds with thirty claims fewer about this kind of subject, and without the aliases of one model in ten. */
    private static EditionContent without(SubjectKind kind, Random chance) {
        EditionContent content = TheSeeds.content();
        List<Claim> claims = new ArrayList<>(content.claims());
        List<Claim> ofKind = new ArrayList<>(
                claims.stream().filter(claim -> claim.subject().kind() == kind).toList());
        for (int gone = 0; gone < 30; gone++) {
            claims.remove(ofKind.remove(chance.nextInt(ofKind.size())));
        }
        return new EditionContent(
                content.sources(),
                content.models().stream()
                        .map(model -> chance.nextInt(10) > 0
                                ? model
                                : new EditionContent.NamedModel(
                                        model.id(), model.name(), model.family(), List.of(), model.enquiries()))
                        .toList(),
                content.organisations(),
                content.licences(),
                content.policy(),
                content.profiles(),
                content.removed(),
                content.reviews(),
                content.clauses(),
                content.products(),
                content.procurement(),
                content.services(),
                content.offers(),
                claims,
                content.spdxVersion());
    }

    private static List<String> shown(Edition edition) {
        return edition.models().stream()
                .flatMap(model -> Stream.of(
                        model.id()
                                + model.aliases()
                                + Map.copyOf(model.headlines()).hashCode(),
                        model.facts().all().toString(),
                        model.developer().facts().all().toString()))
                .toList();
    }
}
