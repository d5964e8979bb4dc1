package eu.modelcatalogue.api.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Has the answers to every integration test checked: found by its name in {@code META-INF/services}. */
public class ContractChecked implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        HeldToContract.install();
    }
}
