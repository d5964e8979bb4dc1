package eu.modelcatalogue.ingest.osai;

import eu.modelcatalogue.ingest.osai.GradedDimension.Grade;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which model an entry of the index speaks of.
 *
 * @param name of the end model, as the index writes it
 * @param base name of the base model; empty where there is none, or it is not known, or it is the end model itself
 * @param weights the dimension that judges its weights
 * @param baseWeights the dimension that judges the weights of its base; not judged where the index only repeats those of the end model
 * @param untuned whether there is no end model, so that the entry speaks of its base model
 */
record EndModel(String name, String base, GradedDimension weights, GradedDimension baseWeights, boolean untuned) {

    private static final Pattern NO_NAME = Pattern.compile("(?i)|unknown|undisclosed|unclear|none");
    private static final Pattern DATA = Pattern.compile(".*\\(synthetic\\)");

    static EndModel of(IndexFile file) {
        String end = name(file, "endmodelname");
        String base = name(file, "basemodelname");
        GradedDimension weights = file.dimension("weights_endmodel");
        GradedDimension baseWeights = file.dimension("weights_basemodel");
        if (end.isEmpty() && !base.isEmpty() && !weights.judged()) {
            return new EndModel(base, "", baseWeights, weights, true);
        }
        if (swapped(file, end, base, weights, baseWeights)) {
            file.refuse(
                    "system.endmodelname",
                    "'%s' is the base model: all links lead to %s as the end model, which is read so"
                            .formatted(end, base));
            String endInTruth = base;
            base = end;
            end = endInTruth;
        }
        if (end.isEmpty()) {
            end = weights.hubLinks().stream().map(HubLink::name).findFirst().orElse(file.field("system", "name"));
        }
        boolean own = base.isEmpty() || HubLink.key(base).equals(HubLink.key(end));
        boolean repeated = own && baseWeights.grade() == weights.grade() && !weights.is(Grade.CLOSED);
        GradedDimension judged = repeated ? new GradedDimension(baseWeights.field(), null, List.of(), "") : baseWeights;
        return new EndModel(end, own ? "" : base, weights, judged, false);
    }

    private static String name(IndexFile file, String field) {
        String name = file.field("system", field);
        if (DATA.matcher(name).matches()) {
            file.refuse("system." + field, "'%s' is a name of data, and no model".formatted(name));
            return "";
        }
        return NO_NAME.matcher(name).matches() ? "" : name;
    }

    private static boolean swapped(
            IndexFile file, String end, String base, GradedDimension weights, GradedDimension baseWeights) {
        return !end.isEmpty()
                && !base.isEmpty()
                && !HubLink.key(end).equals(HubLink.key(base))
                && systemLinks(file).anyMatch(link -> link.isNamed(base))
                && weights.hubLinks().stream().anyMatch(link -> link.isNamed(base))
                && baseWeights.hubLinks().stream().anyMatch(link -> link.isNamed(end));
    }

    /** The Hub ids of exactly this model that the entry links. */
    List<String> hubIds(IndexFile file) {
        return Stream.concat(weights.hubLinks().stream(), systemLinks(file))
                .filter(link -> link.isNamed(name))
                .map(HubLink::id)
                .distinct()
                .toList();
    }

    /** The base model on the Hub, where the entry links exactly the one that it names. */
    Optional<HubLink> baseOnHub() {
        return baseWeights.hubLinks().stream()
                .filter(link -> link.isNamed(base))
                .findFirst();
    }

    /** Whoever has the end model on the Hub. */
    Optional<String> owner(IndexFile file) {
        return Stream.concat(weights.hubLinks().stream(), systemLinks(file))
                .map(HubLink::owner)
                .findFirst();
    }

    private static Stream<HubLink> systemLinks(IndexFile file) {
        return file.links("system", "link").stream().map(HubLink::of).flatMap(Optional::stream);
    }
}
