package dev.understudy.journeys;

class WellOnPostgresqlTest extends WellJourney {

    WellOnPostgresqlTest() {
        super(Store.POSTGRESQL);
    }
}
