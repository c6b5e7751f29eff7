import '../test/fixes/run';
