package eu.modelcatalogue.api.edition;

import eu.modelcatalogue.api.schema.ClaimView;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.ledger.Archive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All claims that were ever made about a model, by the edition that added them. */
@Schema(name = "ModelHistory", description = "What was ever said of a model, by the edition that brought it.")
public record History(
        EditionStamp edition,

        @Schema(description = "Id of the model.", examples = "mistral-small-3.2")
        String model,

        @Schema(description = "Number of items.", examples = "23")
        int total,

        @Schema(description = "By edition, the newest first, then by attribute.")
        List<Item> items) {

    /** The claims about one attribute that one edition added or withdrew. */
    @Schema(name = "HistoryItem", description = "What one edition brought about one attribute of a model.")
    public record Item(
            @Schema(description = "The edition that brought it.")
            EditionStamp in,

            @Schema(description = "Name of the attribute.", examples = "components.trainingCode.availability")
            String attribute,

            @Schema(description = "Claims that hold from this edition on.")
            List<ClaimView> said,

            @Schema(description = "Claims that held until the edition before.")
            List<ClaimView> withdrawn) {}

    private record Place(int edition, String attribute) {}

    private record Turned(List<Claim> said, List<Claim> withdrawn) {
        static Turned none(Place at) {
            return new Turned(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** @param all headers of all editions */
    static History of(EditionHeader current, String model, List<Archive.Held> held, Collection<EditionHeader> all) {
        Map<Place, Turned> turned =
                new TreeMap<>(Comparator.comparing(Place::edition).reversed().thenComparing(Place::attribute));
        for (Archive.Held one : held) {
            Claim claim = one.claim();
            turned.computeIfAbsent(new Place(one.firstEdition(), claim.attribute()), Turned::none)
                    .said()
                    .add(claim);
            if (one.retiredEdition() != null) {
                turned.computeIfAbsent(new Place(one.retiredEdition(), claim.attribute()), Turned::none)
                        .withdrawn()
                        .add(claim);
            }
        }
        Map<Integer, EditionStamp> stamps =
                all.stream().collect(Collectors.toMap(EditionHeader::number, EditionStamp::of));
        List<Item> items = turned.entrySet().stream()
                // An edition that was published meanwhile appears in the next answer.
                .flatMap(entry -> Stream.ofNullable(stamps.get(entry.getKey().edition()))
                        .map(in -> new Item(
                                in,
                                entry.getKey().attribute(),
                                ClaimView.all(entry.getValue().said()),
                                ClaimView.all(entry.getValue().withdrawn()))))
                .toList();
        return new History(EditionStamp.of(current), model, items.size(), items);
    }
}
