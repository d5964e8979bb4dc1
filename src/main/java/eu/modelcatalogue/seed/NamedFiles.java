package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Enquiry;
import eu.modelcatalogue.domain.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** How the files of models, organisations, licences and services call what they describe. */
final class NamedFiles {

    private NamedFiles() {}

    static EditionContent.NamedModel model(String id, SeedFile file, Consumer<Fault> faults) {
        JsonNode root = file.root();
        return new EditionContent.NamedModel(
                id,
                root.path("name").asText(),
                root.path("family").asText(),
                SeedFile.texts(root.path("aliases")),
                enquiries(file, faults));
    }

    static EditionContent.NamedOrganisation organisation(String id, JsonNode root) {
        return new EditionContent.NamedOrganisation(
                id, root.path("name").asText(), SeedFile.text(root, "website"), SeedFile.texts(root.path("aliases")));
    }

    static EditionContent.NamedService service(String id, JsonNode root) {
        return new EditionContent.NamedService(
                id,
                root.path("name").asText(),
                SeedFile.text(root, "documentation"),
                SeedFile.texts(root.path("aliases")));
    }

    static EditionContent.NamedLicence licence(String id, JsonNode root) {
        List<Map<String, String>> notes = new ArrayList<>();
        root.path("notes").forEach(note -> notes.add(new TreeMap<>(SeedFile.textsByName(note))));
        return new EditionContent.NamedLicence(
                id,
                root.path("name").asText(),
                SeedFile.text(root, "steward"),
                root.path("text").asText(),
                SeedFile.texts(root.path("aliases")),
                new TreeMap<>(SeedFile.textsByName(root.path("summary"))),
                notes);
    }

    /** The enquiries of a model; reports future days and unknown attributes. */
    private static List<Enquiry> enquiries(SeedFile file, Consumer<Fault> faults) {
        List<Enquiry> enquiries = new ArrayList<>();
        for (JsonNode one : file.root().path("enquiries")) {
            one.path("for").forEach(attribute -> {
                if (!Attribute.of(SubjectKind.MODEL).containsKey(attribute.asText())) {
                    faults.accept(file.fault(
                            attribute,
                            "enquiries.for",
                            "'%s' is not an attribute of a model; seeds/README.md lists them"
                                    .formatted(attribute.asText())));
                }
            });
            enquiries.add(new Enquiry(
                    one.path("by").asText(),
                    one.path("where").asText(),
                    file.pastDay(one.path("on"), "enquiries.on", faults),
                    SeedFile.texts(one.path("for"))));
        }
        return enquiries;
    }
}
