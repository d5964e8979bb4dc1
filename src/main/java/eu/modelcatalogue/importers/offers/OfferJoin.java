package eu.modelcatalogue.importers.offers;

import eu.modelcatalogue.catalogue.search.ModelNames;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.domain.AiModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the model that an offer is of, by the names that the list has for it. A wrong model is worse than none. */
final class OfferJoin {

    /** Precisions that services write into ids. */
    private static final Set<String> PRECISIONS = Set.of(
            "fp4", "fp8", "fp16", "bf16", "nvfp4", "mxfp4", "int4", "int8", "awq", "gptq", "gguf", "4bit", "8bit", "q4",
            "q8");

    private final ModelNames names;

    OfferJoin(ModelNames names) {
        this.names = names;
    }

    /** Why an offer has a model or has none. */
    enum Reason {
        JOINED,
        /** The name stands for one model after another. */
        MOVES,
        /** The name fits several models. */
        SEVERAL,
        /** The names of the list lead to different models. */
        CONFLICT,
        /** The catalogue knows no model of that name. */
        NONE
    }

    /**
     * The model of an offer.
     *
     * @param model its id; null where there is none, or no single one
     */
    record Joined(@Nullable String model, Reason reason) {}

    /**
     * Joins an offer.
     *
     * @param id by which the service knows it: where this one moves, nothing else is asked
     * @param canonical what the list calls the model across services; null for none
     * @param name for people; null for none. It decides where neither of the others leads anywhere, and must not contradict them
     */
    Joined model(String id, @Nullable String canonical, @Nullable String name) {
        ModelNames.Match byId = names.find(id);
        if (byId.kind() == ModelNames.Kind.MOVING) {
            return new Joined(null, Reason.MOVES);
        }
        List<ModelNames.Match> matches = new ArrayList<>(List.of(byId));
        if (canonical != null) {
            matches.add(names.find(canonical));
        }
        AiModel named = name == null ? null : names.find(name).sure();
        if (name != null && matches.stream().allMatch(match -> match.kind() == ModelNames.Kind.NONE)) {
            matches.add(names.find(name));
        }
        List<AiModel> sure = matches.stream()
                .flatMap(match -> Optional.ofNullable(match.sure()).stream())
                .distinct()
                .toList();
        if (sure.size() == 1) {
            boolean fits = matches.stream()
                    .filter(match -> !match.models().isEmpty())
                    .allMatch(match -> match.models().contains(sure.get(0)));
            return fits && agrees(named, sure.get(0))
                    ? new Joined(sure.get(0).id(), Reason.JOINED)
                    : new Joined(null, Reason.CONFLICT);
        }
        if (sure.size() > 1) {
            return new Joined(null, Reason.CONFLICT);
        }
        return new Joined(
                null,
                matches.stream().anyMatch(match -> match.kind() == ModelNames.Kind.MOVING)
                        ? Reason.MOVES
                        : matches.stream().anyMatch(match -> !match.models().isEmpty()) ? Reason.SEVERAL : Reason.NONE);
    }

    /**
     * Whether the name for people may stand for a model: it leads nowhere, to the same model, or to one whose name is the beginning of this one's, since
     * services leave dates and sizes out of such names.
     */
    private static boolean agrees(@Nullable AiModel named, AiModel model) {
        if (named == null || named.equals(model)) {
            return true;
        }
        List<String> shorter = TypedText.words(named.name());
        List<String> longer = TypedText.words(model.name());
        return longer.size() > shorter.size()
                && longer.subList(0, shorter.size()).equals(shorter);
    }

    /** The precision that an id names; null where it names none. */
    static @Nullable String precision(String id) {
        return Arrays.stream(id.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
                .filter(PRECISIONS::contains)
                .findFirst()
                .orElse(null);
    }
}
