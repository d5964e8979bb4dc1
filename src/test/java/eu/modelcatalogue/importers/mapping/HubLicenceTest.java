package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent.NamedLicence;
import eu.modelcatalogue.importers.entry.LicenceNames;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.snapshot.HubAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The licence that a repository states. Source: docs/hub/repositories-licenses, whose whole list stands here. */
class HubLicenceTest {

    private static final List<NamedLicence> LICENCES = TheSeeds.content().licences();

    private final LicenceNames names = new LicenceNames(LICENCES);

    @ParameterizedTest
    @CsvSource(textBlock = """
            apache-2.0, Apache-2.0
            mit, MIT
            bigscience-openrail-m, LicenseRef-BigScience-OpenRAIL-M
            creativeml-openrail-m, LicenseRef-CreativeML-OpenRAIL-M
            bigscience-bloom-rail-1.0, LicenseRef-BigScience-BLOOM-RAIL-1.0
            bigcode-openrail-m, LicenseRef-BigCode-OpenRAIL-M-1
            afl-3.0, AFL-3.0
            artistic-2.0, Artistic-2.0
            bsl-1.0, BSL-1.0
            bsd-2-clause, BSD-2-Clause
            bsd-3-clause, BSD-3-Clause
            bsd-3-clause-clear, BSD-3-Clause-Clear
            c-uda, C-UDA-1.0
            cc0-1.0, CC0-1.0
            cc-by-2.0, CC-BY-2.0
            cc-by-2.5, CC-BY-2.5
            cc-by-3.0, CC-BY-3.0
            cc-by-4.0, CC-BY-4.0
            cc-by-sa-3.0, CC-BY-SA-3.0
            cc-by-sa-4.0, CC-BY-SA-4.0
            cc-by-nc-2.0, CC-BY-NC-2.0
            cc-by-nc-3.0, CC-BY-NC-3.0
            cc-by-nc-4.0, CC-BY-NC-4.0
            cc-by-nd-4.0, CC-BY-ND-4.0
            cc-by-nc-nd-3.0, CC-BY-NC-ND-3.0
            cc-by-nc-nd-4.0, CC-BY-NC-ND-4.0
            cc-by-nc-sa-2.0, CC-BY-NC-SA-2.0
            cc-by-nc-sa-3.0, CC-BY-NC-SA-3.0
            cc-by-nc-sa-4.0, CC-BY-NC-SA-4.0
            cdla-sharing-1.0, CDLA-Sharing-1.0
            cdla-permissive-1.0, CDLA-Permissive-1.0
            cdla-permissive-2.0, CDLA-Permissive-2.0
            wtfpl, WTFPL
            ecl-2.0, ECL-2.0
            epl-1.0, EPL-1.0
            epl-2.0, EPL-2.0
            etalab-2.0, etalab-2.0
            eupl-1.1, EUPL-1.1
            eupl-1.2, EUPL-1.2
            agpl-3.0, AGPL-3.0-only
            gpl-2.0, GPL-2.0-only
            gpl-3.0, GPL-3.0-only
            lgpl-2.1, LGPL-2.1-only
            lgpl-3.0, LGPL-3.0-only
            isc, ISC
            lppl-1.3c, LPPL-1.3c
            ms-pl, MS-PL
            mpl-2.0, MPL-2.0
            odc-by, ODC-By-1.0
            odbl, ODbL-1.0
            openmdw-1.0, OpenMDW-1.0
            openmdw-1.1, LicenseRef-OpenMDW-1.1
            openrail++, LicenseRef-CreativeML-OpenRAIL-PlusPlus-M
            osl-3.0, OSL-3.0
            postgresql, PostgreSQL
            ofl-1.1, OFL-1.1
            ncsa, NCSA
            unlicense, Unlicense
            zlib, Zlib
            pddl, PDDL-1.0
            lgpl-lr, LGPLLR
            fair-noncommercial-research-license, LicenseRef-FAIR-NC
            llama2, LicenseRef-Llama-2
            llama3, LicenseRef-Llama-3
            llama3.1, LicenseRef-Llama-3.1
            llama3.3, LicenseRef-Llama-3.3
            llama4, LicenseRef-Llama-4
            grok2-community, LicenseRef-Grok-2
            gemma, LicenseRef-Gemma
            """)
    void the_hubs_own_ids_are_known(String stated, String id) {
        assertThat(of("{}", "license:" + stated)).isEqualTo(new HubLicence(id, "tags", null));
    }

    /** Llama 3.2 has two texts, for text and for pictures; of the others nobody has read the text yet. */
    @Test
    void ids_that_nobody_has_read_are_listed_as_unread() {
        List<String> unread = List.of("deepfloyd-if-license", "h-research", "intel-research", "llama3.2");
        unread.forEach(
                stated -> assertThat(of("{}", "license:" + stated)).isEqualTo(new HubLicence(null, "tags", null)));
        assertThat(names.unread()).containsExactlyInAnyOrderElementsOf(unread);
    }

    @ParameterizedTest
    @CsvSource({"bsd", "cc", "gfdl", "gpl", "lgpl", "openrail"})
    void a_family_is_no_licence(String family) {
        assertThat(of("{}", "license:" + family))
                .isEqualTo(new HubLicence(null, "tags", "'%s' is a family of licences and not one".formatted(family)));
    }

    @Test
    void other_is_read_by_its_name() {
        assertThat(of("{'license': 'other', 'license_name': 'mrl', 'license_link': 'LICENSE'}", "license:other"))
                .isEqualTo(new HubLicence("LicenseRef-MRL-0.1", "cardData.license_name", null));
    }

    @Test
    void other_with_a_name_that_nobody_has_read_is_unread() {
        assertThat(of("{'license': 'other', 'license_name': 'modified-mit'}"))
                .isEqualTo(new HubLicence(null, "cardData.license_name", null));
        assertThat(names.unread()).isEqualTo(Set.of("modified-mit"));
    }

    @Test
    void other_that_is_named_like_an_open_licence_is_not_taken_for_it() {
        assertThat(of("{'license': 'other', 'license_name': 'apache-2.0'}").refusal())
                .isEqualTo(
                        "'other' is named 'apache-2.0', which the Hub or SPDX lists: a variant of it, or a slip; the text decides");
    }

    @Test
    void other_without_a_name_says_nothing() {
        assertThat(of("{'license': 'other', 'license_link': 'LICENSE.md'}").refusal())
                .isEqualTo("'other' stands without a name of the licence, only with LICENSE.md");
        assertThat(of("{}", "license:other").refusal()).isEqualTo("'other' stands without a name of the licence");
    }

    @Test
    void several_licences_and_contradictions_are_not_taken() {
        assertThat(of("{'license': ['mit', 'apache-2.0']}").refusal())
                .isEqualTo("[mit, apache-2.0] are several licences, and whether all or any of them hold is not said");
        assertThat(of("{'license': 'mit'}", "license:apache-2.0").refusal())
                .isEqualTo("the card states [mit], the tags [apache-2.0]");
    }

    @Test
    void nothing_stated_is_no_statement_that_there_is_none() {
        assertThat(of("{}", "en")).isEqualTo(new HubLicence(null, "tags", null));
        assertThat(of("{'license': 'unknown'}")).isEqualTo(new HubLicence(null, "cardData.license", null));
    }

    private HubLicence of(String card, String... tags) {
        JsonNode json = HubAnswer.parse(card.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return HubLicence.of(json, Stream.of(tags).toList(), new SourceReading(snapshot(Map.of()), names));
    }
}
