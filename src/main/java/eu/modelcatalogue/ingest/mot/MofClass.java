package eu.modelcatalogue.ingest.mot;

import eu.modelcatalogue.ingest.mot.Framework.Part;
import eu.modelcatalogue.notation.SpdxList;
import eu.modelcatalogue.openness.term.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The class of the Model Openness Framework that follows from a record by the tool's own rules; records do not state it. I is the highest,
 * III the lowest.
 *
 * <p>A class is reached where each component that it requires is listed under an open licence, whatever its type; a research paper stands in
 * for the technical report. A licence is open where SPDX flags it as OSI-approved or FSF-free, or where the tool counts it as an open data
 * licence; the name must be the SPDX id to the letter, so that “Apache 2.0” is not open.
 *
 * <p>Source: README of the tool, “Understanding the Model evaluation process”; its module {@code mof}, evaluation of models and licences.
 */
final class MofClass {

    /** What the tool counts as open beyond the flags of SPDX. */
    private static final Pattern OPEN_FOR_DATA =
            Pattern.compile("CC-BY-\\d\\S*|CC-BY-SA-(?!3\\.0-(?:DE|IGO))\\d\\S*|CDLA-\\S+"
                    + "|ODC-By-1\\.0|GFDL-1\\.3|OGL-(?:Canada-2\\.0|UK-[23]\\.0)|OpenMDW-1\\.0");

    private static final List<String> NAMES = List.of("0", "I", "II", "III");

    private final Framework framework;
    private final Map<Component, Optional<String>> licences;

    /**
     * Judges a record.
     *
     * @param licences of the components that are listed, as the record writes them; empty where a component has none
     */
    MofClass(Framework framework, Map<Component, Optional<String>> licences) {
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

    /** The class, and for 0 what stands between the record and class III. */
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

    /** How much of a class is there, in percent; 0 while a lower class is not reached. */
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
