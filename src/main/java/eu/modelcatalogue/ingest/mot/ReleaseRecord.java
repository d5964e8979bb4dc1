package eu.modelcatalogue.ingest.mot;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.Json;
import eu.modelcatalogue.ingest.mot.Framework.Part;
import eu.modelcatalogue.openness.term.Component;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One file of the tool, as it stands.
 *
 * <p>Its date is left aside: the tool keeps in it when the record was last changed, not when the model was released.
 *
 * @param path of the file
 * @param file its name without folder and ending
 * @param title what the record calls the model
 * @param version the number of parameters, the version, or nothing
 * @param type kind of model: {@code language}, {@code code} …; may be empty
 * @param architecture may be empty
 * @param producer may be empty
 * @param repository address of code; may be empty
 * @param hub what is written where the Hugging Face link belongs; may be empty
 * @param licences given for the whole: by scope, which is {@code distribution} or a content type
 * @param listed the components that the record lists, in its order
 */
record ReleaseRecord(
        String path,
        String file,
        String title,
        String version,
        String type,
        String architecture,
        String producer,
        String repository,
        String hub,
        Map<String, String> licences,
        List<Listed> listed) {

    private static final String DISTRIBUTION = "distribution";

    private static final String UNLICENSED = "unlicensed";

    /**
     * A component that the record lists.
     *
     * @param part which
     * @param licence its own, as written; empty where it is listed as unlicensed, or the record gives none
     * @param own whether the record speaks of the licence of just this component
     * @param link where it lies; empty where the record links no address
     */
    record Listed(Part part, Optional<String> licence, boolean own, Optional<String> link) {}

    /**
     * The licence of a component.
     *
     * @param name as written
     * @param scope where it is given: {@code component}, a content type, or {@code distribution}
     */
    record Given(String name, String scope) {

        /** Whether it is given for the distribution as a whole. */
        boolean distribution() {
            return scope.equals(DISTRIBUTION);
        }
    }

    ReleaseRecord {
        licences = Map.copyOf(licences);
        listed = List.copyOf(listed);
    }

    /** Reads a record; reports what is wrong with it, and returns nothing where it names no model or no components. */
    static Optional<ReleaseRecord> read(String path, JsonNode root, Framework framework, Draft draft) {
        JsonNode release = root.path("release");
        String title = Json.text(release, "name");
        if (title.isEmpty() || !release.path("components").isArray()) {
            draft.refuse(path, "has no release.name, or no list release.components");
            return Optional.empty();
        }
        Map<String, String> licences = new HashMap<>();
        release.path("license").properties().forEach(scope -> {
            String name = Json.text(scope.getValue(), "name");
            if (!name.isEmpty()) {
                licences.put(scope.getKey(), name);
            }
        });
        return Optional.of(new ReleaseRecord(
                path,
                path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", ""),
                title,
                Json.text(release, "version"),
                Json.text(release, "type"),
                Json.text(release, "architecture"),
                Json.text(release, "producer"),
                Json.text(release, "repository"),
                Json.text(release, "huggingface"),
                licences,
                listed(path, release.path("components"), framework, draft)));
    }

    private static List<Listed> listed(String path, JsonNode components, Framework framework, Draft draft) {
        Map<Component, Listed> listed = new EnumMap<>(Component.class);
        List<Listed> inOrder = new ArrayList<>();
        for (JsonNode one : components) {
            String name = Json.text(one, "name");
            Optional<Part> part = framework.part(name);
            if (part.isEmpty()) {
                draft.refuse(
                        path + ", component '" + name + "'",
                        "is no component of the framework; allowed are "
                                + framework.parts().stream().map(Part::name).collect(Collectors.joining(", ")));
                continue;
            }
            boolean own = one.hasNonNull("license");
            String licence = Json.text(one, "license");
            Listed component = new Listed(
                    part.get(),
                    Optional.of(licence).filter(stated -> !stated.isEmpty() && !stated.equals(UNLICENSED)),
                    own,
                    Optional.of(Json.text(one, "component_path")).filter(address -> address.matches("https?://\\S+")));
            if (listed.putIfAbsent(part.get().component(), component) != null) {
                draft.refuse(path + ", component '" + name + "'", "is listed twice; the first counts");
                continue;
            }
            inOrder.add(component);
        }
        return inOrder;
    }

    /**
     * The licence of a component as the tool finds it: its own, else that for its type of content, else that of the distribution. One that is
     * listed as unlicensed has none, whatever is given for the whole.
     */
    Optional<Given> licence(Listed component) {
        if (component.own()) {
            return component.licence().map(name -> new Given(name, "component"));
        }
        String type = component.part().contentType();
        String scope = licences.containsKey(type) ? type : DISTRIBUTION;
        return Optional.ofNullable(licences.get(scope)).map(name -> new Given(name, scope));
    }

    /** The class that follows from this record. */
    MofClass mofClass(Framework framework) {
        return new MofClass(
                framework,
                listed.stream()
                        .collect(Collectors.toMap(
                                one -> one.part().component(),
                                one -> licence(one).map(Given::name))));
    }
}
