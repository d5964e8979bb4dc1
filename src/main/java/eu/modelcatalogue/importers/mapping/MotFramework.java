package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.syntax.SpdxList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The components of the Model Openness Framework as the settings of the tool describe them, with the class that asks for each.
 *
 * @param parts in the order of the settings
 */
record MotFramework(List<Part> parts) {

    private static final Map<String, Component> COMPONENTS = Map.ofEntries(
            Map.entry("Datasets", Component.TRAINING_DATASETS),
            Map.entry("Data preprocessing code", Component.DATA_PREPROCESSING_CODE),
            Map.entry("Model architecture", Component.ARCHITECTURE),
            Map.entry("Model parameters (Final)", Component.WEIGHTS_FINAL),
            Map.entry("Model metadata", Component.MODEL_METADATA),
            Map.entry("Model parameters (Intermediate)", Component.WEIGHTS_INTERMEDIATE),
            Map.entry("Training code", Component.TRAINING_CODE),
            Map.entry("Inference code", Component.INFERENCE_CODE),
            Map.entry("Evaluation code", Component.EVALUATION_CODE),
            Map.entry("Evaluation data", Component.EVALUATION_DATA),
            Map.entry("Evaluation results", Component.EVALUATION_RESULTS),
            Map.entry("Supporting libraries and tools", Component.SUPPORTING_LIBRARIES),
            Map.entry("Model card", Component.MODEL_CARD),
            Map.entry("Data card", Component.DATA_CARD),
            Map.entry("Technical report", Component.TECHNICAL_REPORT),
            Map.entry("Research paper", Component.RESEARCH_PAPER),
            Map.entry("Sample model outputs", Component.SAMPLE_OUTPUTS));

    /**
     * One component.
     *
     * @param contentType {@code code}, {@code data} or {@code document}
     * @param mofClass the class that first asks for it: 3, 2 or 1
     */
    record Part(String name, Component component, String contentType, int mofClass, boolean required) {}

    MotFramework {
        parts = List.copyOf(parts);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException where they do not list the components as expected
     */
    static MotFramework read(String path, JsonNode settings) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode one : settings.path("components")) {
            String name = one.path("name").asText();
            Component component = COMPONENTS.get(name);
            int mofClass = one.path("class").asInt();
            if (component == null || mofClass < 1 || mofClass > 3) {
                throw new IllegalArgumentException(
                        "%s: component '%s' of class '%s' is not known here; known are the components %s in classes 1 to 3"
                                .formatted(
                                        path,
                                        name,
                                        one.path("class").asText(),
                                        COMPONENTS.keySet().stream().sorted().toList()));
            }
            parts.add(new Part(
                    name,
                    component,
                    one.path("content_type").asText(),
                    mofClass,
                    one.path("required").asBoolean()));
        }
        if (parts.size() != COMPONENTS.size()) {
            throw new IllegalArgumentException("%s: lists %d components, where the framework has %d"
                    .formatted(path, parts.size(), COMPONENTS.size()));
        }
        return new MotFramework(parts);
    }

    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** The components that a class requires: a class includes the classes below it, of which III is the lowest. */
    List<Part> required(int mofClass) {
        return parts.stream()
                .filter(part -> part.required() && part.mofClass() >= mofClass)
                .toList();
    }

    /**
     * The class of the Model Openness Framework that follows from a record by the tool's own rules; records do not state it. Class I is the highest,
     * class III the lowest.
     *
     * <p>A class is reached where each component that it requires is listed under an open licence, whatever its type; a research paper stands in
     * for the technical report. A licence is open where SPDX flags it as OSI-approved or FSF-free, or where the tool counts it as an open data
     * licence; the name must be the SPDX id to the letter, so that “Apache 2.0” is not open.
     *
     * <p>Source: README of the tool, “Understanding the Model evaluation process”; its module {@code mof}, evaluation of models and licences.
     */
    static final class MofClass {

        /** Licences that the tool counts as open beyond the flags of SPDX. */
        private static final Pattern OPEN_FOR_DATA =
                Pattern.compile("CC-BY-\\d\\S*|CC-BY-SA-(?!3\\.0-(?:DE|IGO))\\d\\S*|CDLA-\\S+"
                        + "|ODC-By-1\\.0|GFDL-1\\.3|OGL-(?:Canada-2\\.0|UK-[23]\\.0)|OpenMDW-1\\.0");

        private static final List<String> NAMES = List.of("0", "I", "II", "III");

        private final MotFramework framework;
        private final Map<Component, Optional<String>> licences;

        /**
         * Judges a record.
         *
         * @param licences of the components that are listed, as the record writes them; empty where a component has none
         */
        MofClass(MotFramework framework, Map<Component, Optional<String>> licences) {
            this.framework = framework;
            this.licences = Map.copyOf(licences);
        }

        /** 1, 2 or 3; 0 where no class is reached. */
        int reached() {
            int reached = 0;
            for (int mofClass = 3; mofClass >= 1; mofClass--) {
                reached = progress(mofClass) == 100 ? mofClass : reached;
            }
            return reached;
        }

        /** The class, and for 0 what is missing for class III. */
        String words() {
            int reached = reached();
            if (reached > 0) {
                return NAMES.get(reached);
            }
            List<String> missing = new ArrayList<>();
            List<String> notOpen = new ArrayList<>();
            for (Part part : framework.required(3)) {
                boolean report = part.component() == Component.TECHNICAL_REPORT;
                if (open(part.component()) || (report && open(Component.RESEARCH_PAPER))) {
                    continue;
                }
                // A paper that is listed, under whatever licence, takes the place of the report that is not.
                Part asked = report && !licences.containsKey(part.component())
                        ? framework.part("Research paper").orElseThrow()
                        : part;
                if (licences.containsKey(asked.component())) {
                    notOpen.add(asked.name());
                } else {
                    missing.add(part.name());
                }
            }
            String lacks = missing.isEmpty() ? "" : "missing for III: " + String.join(", ", missing);
            String closed = notOpen.isEmpty() ? "" : "without open licence: " + String.join(", ", notOpen);
            return "0 (%s%s%s)".formatted(lacks, lacks.isEmpty() || closed.isEmpty() ? "" : "; ", closed);
        }

        /** How much of a class is reached, in percent; 0 while a lower class is not reached. */
        double progress(int mofClass) {
            int required = 0;
            int open = 0;
            for (int below = 3; below >= mofClass; below--) {
                required = framework.required(below).size();
                open = open(below);
                if (open < required && below > mofClass) {
                    return 0;
                }
            }
            // Class I asks for the paper itself: it then counts once, and the report is not asked for.
            if (mofClass == 1 && !open(Component.TECHNICAL_REPORT) && open(Component.RESEARCH_PAPER)) {
                required--;
            }
            return Math.min(100.0, 100.0 * open / required);
        }

        private int open(int mofClass) {
            int open = (int) framework.required(mofClass).stream()
                    .filter(part -> open(part.component()))
                    .count();
            boolean standsIn = mofClass > 1 && !open(Component.TECHNICAL_REPORT) && open(Component.RESEARCH_PAPER);
            return standsIn ? open + 1 : open;
        }

        private boolean open(Component component) {
            Optional<String> licence = licences.get(component);
            return licence != null && licence.filter(MofClass::isOpen).isPresent();
        }

        /** Whether the tool counts a licence as open. */
        static boolean isOpen(String licence) {
            return OPEN_FOR_DATA.matcher(licence).matches()
                    || (SpdxList.lists(licence) && SpdxList.flags(licence).containsValue("true"));
        }
    }
}
