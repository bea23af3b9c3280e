package dev.understudy.journeys;

class InstantlyOnSqliteTest extends InstantlyJourney {

    InstantlyOnSqliteTest() {
        super(Store.SQLITE);
    }
}
