-- What views.sql asks of SQLite and PostgreSQL lacks: a moment as a number of days, with their fraction.
CREATE FUNCTION julianday(moment TEXT) RETURNS NUMERIC
LANGUAGE SQL IMMUTABLE AS $$
    SELECT EXTRACT(EPOCH FROM CAST(moment AS TIMESTAMP)) / 86400 + 2440587.5
$$;
