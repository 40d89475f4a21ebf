<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>mingcha::ui::NotRunSummary</name>
    <message numerus="yes">
        <source>The same for %n further month(s).</source>
        <translation>
            <numerusform>The same for %n further month.</numerusform>
            <numerusform>The same for %n further months.</numerusform>
        </translation>
    </message>
</context>
</TS>
