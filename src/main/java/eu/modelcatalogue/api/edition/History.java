package eu.modelcatalogue.api.edition;

import eu.modelcatalogue.api.answer.ClaimSaid;
import eu.modelcatalogue.api.answer.EditionStamp;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.ledger.Archive;
import eu.modelcatalogue.openness.claim.Claim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was ever said of a model, by the edition that brought it. */
@Schema(name = "ModelHistory", description = "What was ever said of a model, by the edition that brought it.")
public record History(
        EditionStamp edition,

        @Schema(description = "Id of the model.", examples = "mistral-small-3.2")
        String model,

        @Schema(description = "Number of items.", examples = "23")
        int total,

        @Schema(description = "By edition, the newest first, then by attribute.")
        List<Item> items) {

    /** What one edition brought about one attribute. */
    @Schema(name = "HistoryItem", description = "What one edition brought about one attribute of a model.")
    public record Item(
            @Schema(description = "The edition that brought it.")
            EditionStamp in,

            @Schema(description = "Name of the attribute.", examples = "components.trainingCode.availability")
            String attribute,

            @Schema(description = "Claims that hold from this edition on.")
            List<ClaimSaid> said,

            @Schema(description = "Claims that held until the edition before.")
            List<ClaimSaid> withdrawn) {}

    private record Place(int edition, String attribute) {}

    /** @param all headers of all editions */
    static History of(EditionHeader current, String model, List<Archive.Held> held, Collection<EditionHeader> all) {
        Comparator<Place> newestFirst = Comparator.comparing(Place::edition).reversed();
        Map<Place, List<Claim>> said = new TreeMap<>(newestFirst.thenComparing(Place::attribute));
        Map<Place, List<Claim>> withdrawn = new TreeMap<>(newestFirst.thenComparing(Place::attribute));
        for (Archive.Held one : held) {
            Place from = new Place(one.firstEdition(), one.claim().attribute());
            said.computeIfAbsent(from, absent -> new ArrayList<>()).add(one.claim());
            withdrawn.computeIfAbsent(from, absent -> new ArrayList<>());
            if (one.retiredEdition() != null) {
                Place until = new Place(one.retiredEdition(), one.claim().attribute());
                said.computeIfAbsent(until, absent -> new ArrayList<>());
                withdrawn.computeIfAbsent(until, absent -> new ArrayList<>()).add(one.claim());
            }
        }
        Map<Integer, EditionStamp> stamps = new TreeMap<>();
        all.forEach(header -> stamps.put(header.number(), EditionStamp.of(header)));
        List<Item> items = said.entrySet().stream()
                // An edition that came while this was read is told by the next answer.
                .filter(entry -> stamps.containsKey(entry.getKey().edition()))
                .map(entry -> new Item(
                        Objects.requireNonNull(stamps.get(entry.getKey().edition())),
                        entry.getKey().attribute(),
                        ClaimSaid.all(entry.getValue()),
                        ClaimSaid.all(Objects.requireNonNull(withdrawn.get(entry.getKey())))))
                .toList();
        return new History(EditionStamp.of(current), model, items.size(), items);
    }
}
