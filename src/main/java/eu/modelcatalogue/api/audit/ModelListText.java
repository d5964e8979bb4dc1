package eu.modelcatalogue.api.audit;

import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The text of a configuration of LiteLLM's proxy, from which entries of its list of models can be cut while all else stays as it is, byte for byte.
 *
 * <p>Positions are counted in code points, as the library does.
 */
final class ModelListText {

    static final String MODEL_LIST = "model_list";

    /** Not within an entry. */
    private static final int OUTSIDE = -1;

    private final String text;
    private final List<Entry> entries = new ArrayList<>();

    /** For each entry that uses the anchor of another: the user and the definer, either may be {@link #OUTSIDE}. */
    private final Set<List<Integer>> uses = new HashSet<>();

    private boolean isFound;
    private boolean isFlow;

    /** Column of the key of the list. */
    private int column;

    /**
     * One entry of the list.
     *
     * @param first number of its first event
     * @param next number of the event behind it
     * @param start position of its first character, behind hyphen and spaces
     * @param end position behind its last character that is neither space nor comment
     * @param line from 1
     */
    private record Entry(int first, int next, int start, int end, int line) {}

    /**
     * What is left.
     *
     * @param isRewritten whether the text was written anew, so that comments and spaces of the original are lost
     */
    record Remainder(String text, boolean isRewritten) {}

    /** @param text that {@link StrictYaml#read} has accepted */
    ModelListText(String text) {
        this.text = text;
        read();
    }

    /** The line of an entry, from 1; null if the list stands elsewhere, under an anchor. */
    @Nullable
    Integer line(int entry) {
        return isFound && entry < entries.size() ? entries.get(entry).line() : null;
    }

    private void read() {
        Map<String, Integer> anchors = new HashMap<>();
        int number = 0;
        int depth = 0;
        // At the first depth, keys and values take turns.
        boolean isKey = true;
        boolean isList = false;
        List<Boolean> flows = new ArrayList<>();
        int first = 0;
        int start = 0;
        int end = 0;
        int line = 0;
        for (Event event : StrictYaml.events(text)) {
            if (event instanceof NodeEvent node) {
                boolean begins = isList && depth == 2;
                if (begins) {
                    first = number;
                    start = event.getStartMark().getIndex();
                    line = event.getStartMark().getLine() + 1;
                    end = start;
                }
                int within = isList && depth >= 2 ? entries.size() : OUTSIDE;
                note(node, within, anchors);
                boolean opens = event instanceof CollectionStartEvent;
                if (depth == 1) {
                    if (isKey
                            && event instanceof ScalarEvent key
                            && key.getValue().equals(MODEL_LIST)) {
                        column = event.getStartMark().getColumn();
                        isFound = true;
                        isList = true;
                    } else if (isList) {
                        isFound = event.is(Event.ID.SequenceStart);
                        isList = isFound;
                        isFlow = isFound && ((CollectionStartEvent) event).isFlow();
                    }
                    isKey = opens ? isKey : !isKey;
                }
                if (opens) {
                    flows.add(((CollectionStartEvent) event).isFlow());
                    depth++;
                } else {
                    end = Math.max(end, event.getEndMark().getIndex());
                }
                if (begins && !opens) {
                    entries.add(new Entry(first, number + 1, start, end, line));
                }
            } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
                depth--;
                // The end of a list or map without brackets is where the next part begins.
                if (flows.remove(flows.size() - 1)) {
                    end = Math.max(end, event.getEndMark().getIndex());
                }
                if (isList && depth == 2) {
                    entries.add(new Entry(first, number + 1, start, end, line));
                } else if (depth == 1) {
                    isKey = !isKey;
                    isList = false;
                }
            }
            number++;
        }
    }

    private void note(NodeEvent node, int within, Map<String, Integer> anchors) {
        String anchor = node.getAnchor();
        if (node instanceof AliasEvent) {
            uses.add(List.of(within, anchors.getOrDefault(anchor, OUTSIDE)));
        } else if (anchor != null) {
            anchors.put(anchor, within);
        }
    }

    /**
     * The text without some entries.
     *
     * @param removed their numbers, from 0
     * @param comments lines of comments to be added at the end
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if {@code model_list} comes in by an anchor and is not a key of the map itself
     */
    Remainder without(Set<Integer> removed, String comments) {
        boolean isNeeded = uses.stream().anyMatch(use -> !removed.contains(use.get(0)) && removed.contains(use.get(1)));
        if (isFound && !isNeeded) {
            String cut = ended(cut(new TreeSet<>(removed))) + comments;
            if (isOriginalWithout(removed, cut)) {
                return new Remainder(cut, false);
            }
        }
        return new Remainder(rewritten(removed) + comments, true);
    }

    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private String cut(NavigableSet<Integer> removed) {
        int[] points = text.codePoints().toArray();
        List<int[]> regions = isFlow ? inBrackets(removed) : lines(points, removed);
        StringBuilder left = new StringBuilder(text.length());
        int at = 0;
        for (int[] region : regions) {
            left.append(new String(points, at, Math.max(0, region[0] - at)));
            at = Math.max(at, region[1]);
            if (region == regions.get(0) && removed.size() == entries.size() && !isFlow) {
                left.append(" ".repeat(column + 2)).append("[]\n");
            }
        }
        return left.append(new String(points, at, points.length - at)).toString();
    }

    /** Whole lines: from that of the hyphen to that on which the entry ends, with the comment behind it. */
    private List<int[]> lines(int[] points, NavigableSet<Integer> removed) {
        TreeSet<Integer> hyphens = new TreeSet<>(StrictYaml.hyphens(text));
        return removed.stream()
                .map(entries::get)
                .map(entry -> {
                    Integer hyphen = hyphens.lower(entry.start());
                    int from = lineStart(points, hyphen == null ? entry.start() : hyphen);
                    int lastLine = lineStart(points, entry.end());
                    boolean isBlank = IntStream.range(lastLine, entry.end()).allMatch(at -> points[at] == ' ');
                    return new int[] {from, isBlank ? lastLine : nextLine(points, entry.end())};
                })
                .toList();
    }

    private static int lineStart(int[] points, int at) {
        int start = at;
        while (start > 0 && points[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int nextLine(int[] points, int at) {
        int next = at;
        while (next < points.length && points[next] != '\n') {
            next++;
        }
        return Math.min(points.length, next + 1);
    }

    /** Each entry with the comma behind it; of the last ones, with the comma before them. */
    private List<int[]> inBrackets(NavigableSet<Integer> removed) {
        int lastKept = entries.size() - 1;
        while (removed.contains(lastKept)) {
            lastKept--;
        }
        List<int[]> regions = new ArrayList<>();
        for (int number : removed) {
            if (number < lastKept) {
                regions.add(new int[] {
                    entries.get(number).start(), entries.get(number + 1).start()
                });
            }
        }
        if (lastKept < entries.size() - 1) {
            int from = lastKept < 0
                    ? entries.get(0).start()
                    : entries.get(lastKept).end();
            regions.add(new int[] {from, entries.get(entries.size() - 1).end()});
        }
        return regions;
    }

    /** Whether a text says the same as the original without some entries: part by part, in the same order. */
    private boolean isOriginalWithout(Set<Integer> removed, String cut) {
        BitSet gone = new BitSet();
        removed.stream().map(entries::get).forEach(entry -> gone.set(entry.first(), entry.next()));
        try {
            Iterator<Event> left = StrictYaml.events(cut).iterator();
            int number = 0;
            for (Event event : StrictYaml.events(text)) {
                if (!gone.get(number++) && !(left.hasNext() && said(left.next()).equals(said(event)))) {
                    return false;
                }
            }
            return !left.hasNext();
        } catch (YAMLException e) {
            return false;
        }
    }

    /** What an event says, without its position, and without whether a list has brackets. */
    private static List<Object> said(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return List.of(
                    "scalar",
                    String.valueOf(scalar.getAnchor()),
                    String.valueOf(scalar.getTag()),
                    scalar.getScalarStyle(),
                    scalar.getValue());
        }
        if (event instanceof CollectionStartEvent start) {
            return List.of(start.getEventId(), String.valueOf(start.getAnchor()), String.valueOf(start.getTag()));
        }
        if (event instanceof AliasEvent alias) {
            return List.of("alias", alias.getAnchor());
        }
        return event instanceof DocumentStartEvent || event instanceof DocumentEndEvent
                ? List.of("document")
                : List.of(event.getEventId());
    }

    private String rewritten(Set<Integer> removed) {
        Node tree = StrictYaml.tree(text);
        List<NodeTuple> fields = tree instanceof MappingNode map ? map.getValue() : List.of();
        SequenceNode models = fields.stream()
                .filter(field -> field.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(MODEL_LIST))
                .map(NodeTuple::getValueNode)
                .filter(SequenceNode.class::isInstance)
                .map(SequenceNode.class::cast)
                .findFirst()
                .orElseThrow(() -> Problems.problem(
                                ProblemType.MALFORMED_REQUEST,
                                "The body is not a configuration that can be filtered: model_list has to stand in it as a key of its own.")
                        .build());
        List<Node> kept = IntStream.range(0, models.getValue().size())
                .filter(number -> !removed.contains(number))
                .mapToObj(models.getValue()::get)
                .toList();
        models.getValue().clear();
        models.getValue().addAll(kept);
        return ended(StrictYaml.write(tree));
    }
}
