package dev.understudy.suite.journeys;

class InstantlyOnSqliteTest extends InstantlyJourney {

    InstantlyOnSqliteTest() {
        super(JourneyDatabase.SQLITE);
    }
}
