package eu.modelcatalogue.ledger;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** PostgreSQL does not answer, or not as it should. The message is one sentence for people where {@link #told} has made it. */
public final class LedgerFailure extends RuntimeException {

    private static final String CONNECTION = "08";
    private static final String SHUTTING_DOWN = "57P";
    private static final String CREDENTIALS = "28";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String CANCELLED = "57014";
    private static final String DISK_FULL = "53100";

    private final String sqlState;

    LedgerFailure(SQLException cause) {
        this(said(cause), state(cause), cause);
    }

    private LedgerFailure(String message, String sqlState, Exception cause) {
        super(message, cause);
        this.sqlState = sqlState;
    }

    private static String state(SQLException cause) {
        return cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    String sqlState() {
        return sqlState;
    }

    /**
     * Says of a failure in one sentence which database it is about, what failed and what to do.
     *
     * @param failure in whose causes the word of the database stands
     * @param address of the database, a JDBC URL; what follows a question mark may be a password and is left out
     * @param timeout of a publication, a backup or a restore
     * @return null where the failure is not the database's
     */
    static @Nullable LedgerFailure told(Throwable failure, String address, Duration timeout) {
        SQLException cause = null;
        for (Throwable one = failure; one != null; one = one.getCause()) {
            cause = one instanceof SQLException said ? said : cause;
        }
        if (cause == null) {
            return null;
        }
        String state = state(cause);
        String where = "The database at " + withoutParameters(address);
        String sentence;
        if (state.startsWith(CONNECTION) || state.startsWith(SHUTTING_DOWN) || state.isEmpty()) {
            sentence =
                    "%s does not answer (%s), and nothing was changed: start it or correct QUARKUS_DATASOURCE_JDBC_URL, then run the command again."
                            .formatted(where, said(cause));
        } else if (state.startsWith(CREDENTIALS)) {
            sentence =
                    "%s refuses the user (%s), and nothing was changed: correct QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD, then run the command again."
                            .formatted(where, said(cause));
        } else if (state.equals(NO_SUCH_DATABASE)) {
            sentence =
                    "%s does not exist (%s), and nothing was changed: create it or correct QUARKUS_DATASOURCE_JDBC_URL, then run the command again."
                            .formatted(where, said(cause));
        } else if (state.equals(CANCELLED)) {
            return tooLong(address, timeout, cause);
        } else if (state.equals(DISK_FULL)) {
            sentence =
                    "%s has no room left on its disk (%s), and nothing was changed: make room, then run the command again."
                            .formatted(where, said(cause));
        } else {
            sentence =
                    "%s has refused this (%s, SQLSTATE %s), and nothing was changed: its log says more; the user needs the rights to create tables, functions and temporary tables."
                            .formatted(where, said(cause), state);
        }
        return new LedgerFailure(sentence, state, cause);
    }

    /** A publication, a backup or a restore was not done in time. */
    static LedgerFailure tooLong(String address, Duration timeout, Exception cause) {
        String sentence =
                "The database at %s was not ready within %s, and nothing was changed: set catalogue.publication-timeout to a longer time, PT1H for an hour, or end what else keeps the database busy."
                        .formatted(withoutParameters(address), timeout);
        return new LedgerFailure(sentence, CANCELLED, cause);
    }

    private static String said(SQLException cause) {
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.lines().findFirst().orElse("");
    }

    /** Host, port and name. */
    private static String withoutParameters(String jdbcUrl) {
        int parameters = jdbcUrl.indexOf('?');
        String plain = parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
        return plain.startsWith("jdbc:postgresql://") ? plain.substring("jdbc:postgresql://".length()) : plain;
    }
}
