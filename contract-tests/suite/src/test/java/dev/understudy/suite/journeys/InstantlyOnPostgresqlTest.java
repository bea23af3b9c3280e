package dev.understudy.suite.journeys;

class InstantlyOnPostgresqlTest extends InstantlyJourney {

    InstantlyOnPostgresqlTest() {
        super(JourneyDatabase.POSTGRESQL);
    }
}
