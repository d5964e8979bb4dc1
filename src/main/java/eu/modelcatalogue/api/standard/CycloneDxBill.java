package eu.modelcatalogue.api.standard;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.Identifier;
import eu.modelcatalogue.openness.licence.LicenceExpression;
import eu.modelcatalogue.openness.origin.Organisation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what is known of a model as CycloneDX. What nobody knows is left out, as the form wants it. */
final class CycloneDxBill {

    private static final String MODEL = "machine-learning-model";
    private static final String NAME = "sovereign-model-catalogue:";
    private static final String CATALOGUE = "Sovereign Model Catalogue";

    private final ModelBom bom;
    private final String build;

    /** @param build version of this program */
    CycloneDxBill(ModelBom bom, String build) {
        this.bom = bom;
        this.build = build;
    }

    CycloneDx write() {
        EditionHeader header = bom.edition().header();
        return new CycloneDx(
                "http://cyclonedx.org/schema/bom-1.6.schema.json",
                "CycloneDX",
                "1.6",
                "urn:uuid:" + bom.serial("CycloneDX", build),
                header.number(),
                new CycloneDx.Metadata(
                        header.publishedAt().toString(),
                        List.of(
                                new CycloneDx.Lifecycle(
                                        "catalogue",
                                        "Made from public sources, each named with the fact; the files themselves were not examined.")),
                        new CycloneDx.Tools(List.of(program())),
                        new CycloneDx.Organisation(CATALOGUE, null, List.of()),
                        model(),
                        List.of(new CycloneDx.LicenceChoice(null, new CycloneDx.Licence("CC-BY-4.0"))),
                        List.of(
                                property("edition", Integer.toString(header.number())),
                                property("digest", header.digest()))),
                List.of(new CycloneDx.Dependency(
                        ref(bom.model().id()),
                        bom.bases().stream()
                                .map(base -> ref(base.id()))
                                .distinct()
                                .toList())));
    }

    private CycloneDx.Component program() {
        return new CycloneDx.Component(
                "application",
                null,
                null,
                CATALOGUE,
                build,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private CycloneDx.Component model() {
        AiModel model = bom.model();
        List<Identifier> repositories = bom.repositories();
        return new CycloneDx.Component(
                MODEL,
                ref(model.id()),
                organisation(model.developer()),
                model.name(),
                bom.revision(),
                bom.description(),
                List.of(),
                licences(model.licenceStated()),
                repositories.isEmpty() ? null : repositories.get(0).purl(),
                bom.bases().isEmpty() ? null : pedigree(),
                references(),
                files(),
                new CycloneDx.ModelCard(new CycloneDx.Parameters(
                        bom.value(Attribute.ARCHITECTURE_CLASS),
                        bom.data().stream()
                                .map(data -> new CycloneDx.DataSet("dataset", data.name(), data.description()))
                                .toList(),
                        formats(Attribute.MODALITIES_INPUT),
                        formats(Attribute.MODALITIES_OUTPUT))),
                bom.said().entrySet().stream()
                        .map(said -> property(said.getKey(), said.getValue()))
                        .toList());
    }

    private static CycloneDx.@Nullable Organisation organisation(Organisation developer) {
        if (developer.id().equals(Fact.UNKNOWN)) {
            return null;
        }
        String country = ModelBom.known(developer.country());
        return new CycloneDx.Organisation(
                developer.name(),
                country == null ? null : new CycloneDx.Address(country),
                Stream.ofNullable(developer.website()).toList());
    }

    private static List<CycloneDx.LicenceChoice> licences(@Nullable String stated) {
        return stated == null || stated.equals(Fact.UNKNOWN) || stated.equals(LicenceExpression.NONE)
                ? List.of()
                : List.of(new CycloneDx.LicenceChoice(stated, null));
    }

    private CycloneDx.Pedigree pedigree() {
        return new CycloneDx.Pedigree(
                bom.bases().stream().map(CycloneDxBill::ancestor).toList(),
                bom.bases().stream()
                        .map(base -> base.id() + ": " + base.lineage().relation())
                        .collect(Collectors.joining("; ")));
    }

    private static CycloneDx.Component ancestor(ModelBom.Base base) {
        AiModel entry = base.entry();
        return new CycloneDx.Component(
                MODEL,
                ref(base.id()),
                entry == null ? null : organisation(entry.developer()),
                base.name(),
                null,
                null,
                List.of(),
                licences(base.licence()),
                entry == null
                        ? null
                        : ModelBom.repositories(entry).stream()
                                .findFirst()
                                .map(Identifier::purl)
                                .orElse(null),
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private List<CycloneDx.Reference> references() {
        return Stream.of(
                        bom.offered().stream()
                                .map(one -> new CycloneDx.Reference(
                                        "distribution",
                                        "https://huggingface.co/" + one.repository(),
                                        ModelBom.known(one.role()))),
                        bom.licences().stream()
                                .map(licence -> new CycloneDx.Reference("license", licence.text(), licence.name())),
                        Stream.of(
                                new CycloneDx.Reference("documentation", bom.page(), "Every fact with its source"),
                                new CycloneDx.Reference("evidence", bom.reasons(), "Why each verdict, rule by rule")))
                .flatMap(all -> all)
                .toList();
    }

    private List<CycloneDx.Component> files() {
        return bom.repositories().stream()
                .flatMap(repository -> repository.files().entrySet().stream().map(file -> file(repository, file)))
                .toList();
    }

    private static CycloneDx.Component file(Identifier repository, Map.Entry<String, String> file) {
        return new CycloneDx.Component(
                "file",
                null,
                null,
                repository.repository() + "/" + file.getKey(),
                repository.revision(),
                null,
                List.of(new CycloneDx.Hash("SHA-256", file.getValue().replaceFirst("^sha256:", ""))),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private List<CycloneDx.Format> formats(String attribute) {
        return bom.model().facts().values(attribute).stream()
                .map(CycloneDx.Format::new)
                .toList();
    }

    private static CycloneDx.Property property(String name, String value) {
        return new CycloneDx.Property(NAME + name, value);
    }

    private static String ref(String id) {
        return "model:" + id;
    }
}
