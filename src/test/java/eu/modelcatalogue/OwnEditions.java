package eu.modelcatalogue;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service and a database for the tests that publish editions: all others count on edition 1. */
public class OwnEditions implements QuarkusTestProfile {}
