package dev.understudy.journeys;

class InstantlyOnPostgresqlTest extends InstantlyJourney {

    InstantlyOnPostgresqlTest() {
        super(Store.POSTGRESQL);
    }
}
