package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.domain.AiModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The models of a dossier with their numbers, by which cells combine equal statements about several models. */
record DossierModels(List<AiModel> all) {

    /** Characters of a statement beside which others can stand on a line. */
    private static final int SHORT = 45;

    DossierModels {
        all = List.copyOf(all);
    }

    int size() {
        return all.size();
    }

    String number(AiModel model) {
        return Integer.toString(all.indexOf(model) + 1);
    }

    /**
     * The lines of a cell about each model: models with equal lines are combined and named by their numbers; no numbers are shown if all are
     * equal. Short statements stand beside each other.
     */
    List<List<Span>> lines(Function<AiModel, List<List<Span>>> said) {
        Map<List<List<Span>>, List<Integer>> together = new LinkedHashMap<>();
        for (int at = 0; at < all.size(); at++) {
            together.computeIfAbsent(said.apply(all.get(at)), none -> new ArrayList<>())
                    .add(at + 1);
        }
        if (together.size() == 1) {
            return together.keySet().iterator().next();
        }
        List<List<Span>> lines = new ArrayList<>();
        boolean goesOn = false;
        for (Map.Entry<List<List<Span>>, List<Integer>> group : together.entrySet()) {
            List<List<Span>> one = group.getKey();
            boolean isShort = isShort(one);
            List<Span> first = Stream.concat(
                            Stream.of(Span.strong(ranges("", group.getValue()) + ": ")), one.get(0).stream())
                    .toList();
            if (isShort && goesOn) {
                lines.add(Stream.of(lines.remove(lines.size() - 1), List.of(Span.of(" · ")), first)
                        .flatMap(List::stream)
                        .toList());
            } else {
                lines.add(first);
                lines.addAll(one.subList(1, one.size()));
            }
            goesOn = isShort;
        }
        return lines;
    }

    /** Whether statements about other models may stand on the same line. */
    private static boolean isShort(List<List<Span>> lines) {
        return lines.size() == 1
                && lines.get(0).stream().mapToInt(span -> span.text().length()).sum() <= SHORT;
    }

    /**
     * Numbers in ascending order, neighbours as a range: {@code 1–3, 7}.
     *
     * @param letter stands before each number; may be empty
     */
    static String ranges(String letter, List<Integer> numbers) {
        StringBuilder written = new StringBuilder();
        for (int at = 0; at < numbers.size(); at++) {
            int first = numbers.get(at);
            int last = first;
            while (at + 1 < numbers.size() && numbers.get(at + 1) == last + 1) {
                last = numbers.get(++at);
            }
            written.append(written.isEmpty() ? "" : ", ").append(letter).append(first);
            if (last > first) {
                written.append(last == first + 1 ? ", " : "–").append(letter).append(last);
            }
        }
        return written.toString();
    }
}
