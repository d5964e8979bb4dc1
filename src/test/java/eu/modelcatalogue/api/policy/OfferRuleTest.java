package eu.modelcatalogue.api.policy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.offers.Service;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which offers a search lets through, and why not the others. */
class OfferRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # A name that moves, one that leads to no model, an offer that is gone, one with an announced end.
            weights=open                     | north    | runner-latest | moving
            weights=open                     | north    | other         | noModel
            weights=open                     | north    | runner-old    | ended
            weights=open                     | north    | runner-ends   | allowed
            # The model.
            weights=open                     | north    | acme/runner   | allowed
            weights=open                     | north    | walker        | notFound
            weights=open                     | north    | riddle        | notFound
            weights=!closed                  | north    | riddle        | unknown weights
            weights=unknown                  | north    | riddle        | unknown weights
            # Where nothing is asked of the service, it may pass on.
            weights=open                     | route    | runner        | allowed
            weights=open                     | sale     | runner        | allowed
            # Each offer by itself, although another service fits.
            servedUnder=EU                   | north    | acme/runner   | allowed
            servedUnder=EU                   | sub      | runner        | otherService servedUnder
            servedUnder=EU                   | over     | runner-eu     | otherService servedUnder
            servedUnder=EEA                  | north    | acme/runner   | allowed
            servedUnder=!other               | north    | acme/runner   | allowed
            servedUnder=!other               | over     | runner        | otherService servedUnder
            servedUnder=!EEA                 | north    | acme/runner   | otherService servedUnder
            servedUnder=other,unknown        | over     | runner        | allowed
            # A service of unknown role that is not the developer's may pass on.
            servedUnder=EU                   | route    | runner        | passedOn
            servedUnder=EU                   | sale     | runner        | passedOn
            servedUnder=EU                   | acme     | runner        | allowed
            # All places have to fit, and to be known.
            servedFrom=EU                    | sub      | runner        | allowed
            servedFrom=EU                    | over     | runner-eu     | allowed
            servedFrom=EU                    | over     | runner-both   | otherService servedFrom
            servedFrom=EU                    | over     | runner        | unknown servedFrom
            servedFrom=unknown               | over     | runner        | unknown servedFrom
            servedFrom=!UK                   | over     | runner        | unknown servedFrom
            servedFrom=EU                    | acme     | runner        | unknown servedFrom
            servedFrom=EU&servedUnder=EU     | sub      | runner        | otherService servedUnder
            servedFrom=EU&servedUnder=EU     | north    | acme/runner   | allowed
            servedFrom=UK&servedUnder=EU     | sub      | runner        | otherService servedFrom,servedUnder
            # By its id.
            servedBy=sub,over                | over     | runner        | allowed
            servedBy=sub,over                | north    | acme/runner   | otherService servedBy
            servedBy=!north                  | route    | runner        | allowed
            servedBy=unknown                 | north    | acme/runner   | otherService servedBy
            """)
    void an_offer_is_allowed_or_there_is_a_reason(String search, String service, String id, String outcome) {
        OfferRule rule = SmallOffers.rule(search);
        Service at = SmallOffers.EDITION.services().get(service);

        String found = rule.refusal(rule.offer(at, id).orElseThrow())
                .map(refusal -> (refusal.reason().word() + " " + String.join(",", refusal.what())).strip())
                .orElse("allowed");

        assertThat(found).isEqualTo(outcome);
    }

    @Test
    void a_name_in_litellm_leads_to_a_service_if_no_other_has_it() {
        OfferRule rule = SmallOffers.rule("weights=open");

        assertThat(rule.service("north_ai")).map(Service::id).contains("north");
        for (String other : List.of("north", "twin", "quiet", "unknown", "", "NORTH_AI")) {
            assertThat(rule.service(other)).as(other).isEmpty();
        }
        assertThat(rule.gatewayName(SmallOffers.EDITION.services().get("twin-one")))
                .isEmpty();
        assertThat(rule.gatewayName(SmallOffers.EDITION.services().get("quiet")))
                .isEmpty();
    }

    /** A name of two services would let none of them through, and nobody would notice. */
    @Test
    void no_two_services_of_the_seeds_have_the_same_name_in_litellm() {
        Edition edition = TheSeeds.edition();

        List<String> names = edition.services().values().stream()
                .filter(service ->
                        service.facts().get(Attribute.LITELLM_PROVIDER).isKnown())
                .map(service -> service.facts().value(Attribute.LITELLM_PROVIDER))
                .toList();

        assertThat(names).doesNotHaveDuplicates().contains("scaleway", "ovhcloud", "mistral", "nebius", "cortecs");
    }

    @Test
    void all_reasons_have_a_sentence() {
        assertThat(Word.words(OfferRule.Reason.class)).hasSize(8);
        assertThat(List.of(OfferRule.Reason.values()).stream()
                        .map(reason -> new OfferRule.Refusal(reason, List.of("servedFrom")).said())
                        .collect(Collectors.toSet()))
                .hasSize(8);
    }
}
