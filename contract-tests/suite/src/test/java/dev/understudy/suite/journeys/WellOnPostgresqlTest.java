package dev.understudy.suite.journeys;

class WellOnPostgresqlTest extends WellJourney {

    WellOnPostgresqlTest() {
        super(JourneyDatabase.POSTGRESQL);
    }
}
