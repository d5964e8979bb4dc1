package eu.modelcatalogue.api.http;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is found out when it is first asked for, and then known: whatever it was found out from is let go. */
final class Once<T> implements Supplier<T> {

    private @Nullable Supplier<T> finding;
    private volatile @Nullable T known;

    /** @param finding how; asked once, whoever asks at the same time */
    Once(Supplier<T> finding) {
        this.finding = finding;
    }

    @Override
    public T get() {
        T found = known;
        return found == null ? find() : found;
    }

    private synchronized T find() {
        T found = known;
        if (found == null) {
            found = Objects.requireNonNull(finding).get();
            known = found;
            finding = null;
        }
        return found;
    }
}
